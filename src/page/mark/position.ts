/** Where a card is placed beside its anchor. Pure; all lengths in CSS pixels of the viewport. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface Size {
  width: number;
  height: number;
}
export type Side = 'below' | 'above' | 'after' | 'before';

/** What a card belongs to. */
export interface Place {
  /** The control or words that were pressed: the card is in line with them. */
  anchor: Box;
  /** All that the card explains: it covers none of it. */
  words: Box;
  /** Whether text starts at the right, so that the right edges are aligned. */
  fromRight: boolean;
}

/** Between card and anchor, and between card and the edge of the viewport. */
const gap = 6;
const edge = 8;
/** A card that is open keeps its side while there are so many pixels for it. */
const little = 160;

const clamp = (wanted: number, size: number, room: number): number =>
  Math.max(edge, Math.min(wanted, room - size - edge));

/** The smallest box around boxes; null around none. */
export function boxAround(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/**
 * Below the words if the card fits, else above, else beside them, else below or above, wherever there is more height,
 * and as high as that; never over the words while the viewport has room around them, never beyond its edges.
 * @param kept the side it is on, if it is to stay there
 * @returns also its side, and how high it may be there
 */
export function cardPosition(
  { anchor, words, fromRight }: Place,
  card: Size,
  viewport: Size,
  kept?: Side,
): { left: number; top: number; room: number; side: Side } {
  // Words that were scrolled away are at the edge behind which they are.
  const within = (y: number): number => Math.max(0, Math.min(y, viewport.height));
  const [top, bottom] = [within(words.top), within(words.bottom)];
  const left = clamp(fromRight ? anchor.right - card.width : anchor.left, card.width, viewport.width);
  const whole = viewport.height - 2 * edge;
  const inLine = clamp(anchor.top, card.height, viewport.height);
  const below = Math.max(edge, bottom + gap);
  const rooms = {
    below: viewport.height - below - edge,
    above: Math.min(top - gap, viewport.height - edge) - edge,
    after: words.right + gap + card.width <= viewport.width - edge ? whole : 0,
    before: words.left - gap - card.width >= edge ? whole : 0,
  };
  const wanted = Math.min(card.height, whole);
  const sides = ['below', 'above', 'after', 'before'] as const;
  const higher = rooms.above > rooms.below ? 'above' : 'below';
  const stays = kept !== undefined && rooms[kept] >= Math.min(wanted, little) ? kept : undefined;
  const side = stays ?? sides.find((one) => rooms[one] >= wanted) ?? higher;
  // Around words as high as the viewport there is no room at all.
  const room = rooms[side] < gap ? whole : rooms[side];
  const height = Math.min(card.height, room);
  const places = {
    below: { left, top: clamp(below, height, viewport.height) },
    above: { left, top: clamp(top - gap - height, height, viewport.height) },
    after: { left: clamp(words.right + gap, card.width, viewport.width), top: inLine },
    before: { left: clamp(words.left - gap - card.width, card.width, viewport.width), top: inLine },
  };
  return { ...places[side], room, side };
}
