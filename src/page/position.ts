/** Where a card stands beside what it speaks of. Pure; all lengths in CSS pixels of the viewport. */

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
 * Below the anchor where the card fits, else above, else where there is more room; never over the edge at its start.
 * @param fromRight whether text starts at the right, so that the right edges are in line
 */
export function cardPosition(
  anchor: Box,
  card: Size,
  viewport: Size,
  fromRight = false,
): { left: number; top: number } {
  const wanted = fromRight ? anchor.right - card.width : anchor.left;
  const left = Math.max(edge, Math.min(wanted, viewport.width - card.width - edge));
  const below = anchor.bottom + gap;
  const above = anchor.top - gap - card.height;
  const fitsBelow = below + card.height <= viewport.height - edge;
  const more = viewport.height - anchor.bottom >= anchor.top;
  const top = fitsBelow || (above < edge && more) ? below : above;
  return { left, top: Math.max(edge, Math.min(top, viewport.height - card.height - edge)) };
}
