/**
 * Finds out whether a badge takes something off the page around it: room of neighbours that may shrink, or text that is
 * cut once its box is full. Tested end to end by test/e2e/page-layout.e2e.ts.
 */
import { above, bodyOf, documentOf, elementOf, isElement } from '../../dom/dom.ts';
import type { Place } from './place.ts';

/** Elements around a place that are looked at: what clips or shares a line is near. */
const mostAround = 8;
/** Elements of a row whose places are compared. */
const mostNeighbours = 30;
/** Pixels that come from rounding, and in height from letters and targets that are larger than their lines. */
const slack = { x: 1, y: 6 };
/** A box this high that clips is no teaser but a part of the page. */
const tall = 800;

function* around({ parent }: Place): Generator<Element> {
  const body = bodyOf(documentOf(parent));
  let left = mostAround;
  for (let at: Node | null = elementOf(parent); at && at !== body && left > 0; at = above(at)) {
    if (!isElement(at)) continue;
    left -= 1;
    yield at;
  }
}

const clips = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
const isFull = (box: Element): { x: boolean; y: boolean } => ({
  x: box.scrollWidth > box.clientWidth + slack.x,
  y: box.scrollHeight > box.clientHeight + slack.y,
});

/** Whether text is cut here already: with a badge, more of it would be. */
export function isCut(place: Place): boolean {
  for (const box of around(place)) {
    const { overflowX, overflowY, display } = getComputedStyle(box);
    if (display === 'inline' || display === 'contents') continue;
    const full = isFull(box);
    if (clips(overflowY) && full.y && box.clientHeight < tall) return true;
    if (clips(overflowX) && full.x && getComputedStyle(elementOf(place.parent)).whiteSpace.startsWith('nowrap'))
      return true;
  }
  return false;
}

interface Neighbour {
  element: Element;
  left: number;
  width: number;
}

/** Where the others in a row are, from its start. */
function neighboursIn(row: Element, inner: Element): Neighbour[] {
  const { left: start } = row.getBoundingClientRect();
  return [...row.children]
    .filter((one) => one !== inner)
    .slice(0, mostNeighbours)
    .map((element) => {
      const { left, width } = element.getBoundingClientRect();
      return { element, left: left - start, width };
    });
}

const hasMoved = (before: Neighbour[], now: Neighbour[]): boolean =>
  before.some(({ left, width }, at) => {
    const later = now[at];
    return later !== undefined && (Math.abs(later.left - left) > slack.x || later.width < width - slack.x);
  });

/**
 * Measures what is around a place before a badge is put there.
 * @returns whether the badge, now that it is there, cuts text or is cut, or took room off a neighbour
 */
export function measureAround(place: Place): () => boolean {
  const boxes: { box: Element; full: { x: boolean; y: boolean } }[] = [];
  const rows: { row: Element; inner: Element; neighbours: Neighbour[] }[] = [];
  let inner = elementOf(place.parent);
  for (const box of around(place)) {
    const { overflowX, overflowY, display } = getComputedStyle(box);
    if (clips(overflowX) || clips(overflowY)) boxes.push({ box, full: isFull(box) });
    if (/flex|grid/.test(display)) rows.push({ row: box, inner, neighbours: neighboursIn(box, inner) });
    inner = box;
  }
  return () =>
    boxes.some(({ box, full }) => {
      const now = isFull(box);
      return (now.x && !full.x) || (now.y && !full.y);
    }) || rows.some(({ row, inner: own, neighbours }) => hasMoved(neighbours, neighboursIn(row, own)));
}
