/**
 * Finds out whether a badge takes something off the page around it: room of neighbours, or text that is cut, or covers
 * other text, once its box is full. Tested end to end by test/e2e/page-layout.e2e.ts.
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

interface Full {
  x: boolean;
  y: boolean;
}

/** How an element holds what is in it, before a badge is there. */
interface Holder {
  element: Element;
  clipsX: boolean;
  clipsY: boolean;
  full: Full;
  height: number;
  /** Where its children are, if they share its room. */
  row: Neighbour[] | null;
}

interface Neighbour {
  element: Element;
  left: number;
  width: number;
}

export interface Harm {
  /** Whether text is cut around a place already: with a badge, more of it would be. */
  isCut(place: Place): boolean;
  /**
   * Measures what is around a place, before a badge is put there.
   * @returns whether the badge, now that it is there, cuts or covers text or is cut, or took room off a neighbour
   */
  measure(place: Place): () => boolean;
}

const clips = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';

const fullOf = (box: Element): Full => ({
  x: box.scrollWidth > box.clientWidth + slack.x,
  y: box.scrollHeight > box.clientHeight + slack.y,
});

/** Where the children of a row are, from its start. */
function neighboursIn(row: Element): Neighbour[] {
  const { left: start } = row.getBoundingClientRect();
  return [...row.children].slice(0, mostNeighbours).map((element) => {
    const { left, width } = element.getBoundingClientRect();
    return { element, left: left - start, width };
  });
}

/** Null for what is no box of its own, whose sizes say nothing. */
function holderOf(element: Element): Holder | null {
  const { overflowX, overflowY, display } = getComputedStyle(element);
  if (display === 'inline' || display === 'contents') return null;
  return {
    element,
    clipsX: clips(overflowX),
    clipsY: clips(overflowY),
    full: fullOf(element),
    height: element.clientHeight,
    row: /flex|grid/.test(display) ? neighboursIn(element) : null,
  };
}

/** Measures each element once: it serves until the page changes. */
export function createHarm(): Harm {
  const before = new Map<Element, Holder | null>();
  const after = new Map<Element, { full: Full; row: Neighbour[] | null }>();
  const look = (element: Element): Holder | null => {
    const known = before.get(element);
    if (known !== undefined) return known;
    const holder = holderOf(element);
    before.set(element, holder);
    return holder;
  };
  const lookAgain = ({ element, row }: Holder) => {
    const now = after.get(element) ?? { full: fullOf(element), row: row && neighboursIn(element) };
    after.set(element, now);
    return now;
  };
  const doesHarm = (holder: Holder, inner: Element): boolean => {
    const { full, row } = lookAgain(holder);
    if ((full.x && !holder.full.x) || (full.y && !holder.full.y)) return true;
    return holder.row !== null && hasMoved(holder.row, row ?? [], inner);
  };
  return {
    isCut: (place) =>
      [...around(place)].some((element) => {
        const holder = look(element);
        if (!holder) return false;
        const { clipsX, clipsY, full, height } = holder;
        if (clipsY && full.y && height < tall) return true;
        return clipsX && full.x && getComputedStyle(elementOf(place.parent)).whiteSpace.startsWith('nowrap');
      }),
    measure(place) {
      let inner = elementOf(place.parent);
      const holders: { holder: Holder; inner: Element }[] = [];
      for (const element of around(place)) {
        const holder = look(element);
        if (holder) holders.push({ holder, inner });
        inner = element;
      }
      return () => holders.some(({ holder, inner: own }) => doesHarm(holder, own));
    },
  };
}

function* around({ parent }: Place): Generator<Element> {
  const body = bodyOf(documentOf(parent));
  let left = mostAround;
  for (let at: Node | null = elementOf(parent); at && at !== body && left > 0; at = above(at)) {
    if (!isElement(at)) continue;
    left -= 1;
    yield at;
  }
}

const hasMoved = (before: Neighbour[], now: Neighbour[], inner: Element): boolean =>
  before.some(({ element, left, width }, at) => {
    const later = now[at];
    if (element === inner || later?.element !== element) return false;
    return Math.abs(later.left - left) > slack.x || later.width < width - slack.x;
  });
