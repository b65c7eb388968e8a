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

/** Between card and anchor, and between card and the edge of the viewport. */
const gap = 6;
const edge = 8;

/**
 * Below the anchor if the card fits, else above, else beside it, else over it; never beyond the edge where lines
 * start.
 * @param fromRight whether text starts at the right, so that the right edges are aligned
 */
export function cardPosition(
  anchor: Box,
  card: Size,
  viewport: Size,
  fromRight = false,
): { left: number; top: number } {
  const clamp = (wanted: number, size: number, room: number): number =>
    Math.max(edge, Math.min(wanted, room - size - edge));
  const left = clamp(fromRight ? anchor.right - card.width : anchor.left, card.width, viewport.width);
  const below = anchor.bottom + gap;
  const above = anchor.top - gap - card.height;
  if (anchor.top >= 0 && below + card.height <= viewport.height - edge) return { left, top: below };
  if (anchor.bottom <= viewport.height && above >= edge) return { left, top: above };

  const top = clamp(anchor.top, card.height, viewport.height);
  const after = anchor.right + gap;
  const before = anchor.left - gap - card.width;
  if (after + card.width <= viewport.width - edge) return { left: clamp(after, card.width, viewport.width), top };
  if (before >= edge) return { left: clamp(before, card.width, viewport.width), top };
  return { left, top: clamp(below, card.height, viewport.height) };
}
