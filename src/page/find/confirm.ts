/**
 * Checks a block that holds a claim against styles: what it says once they are applied, and whether it is visible.
 * Tested end to end by test/e2e/page-hidden.e2e.ts and test/e2e/page-fixtures.e2e.ts.
 */
import { createBlockReader, type PageBlock } from './blocks.ts';
import { boxOf } from '../dom/viewport.ts';
import { above, elementOf, innerTextOf, isElement, matches, type Container } from '../dom/dom.ts';
import { computedLayout, type Flow, type Layout } from '../dom/layout.ts';
import { collectRuns, containerOf, isOneLine } from '../text/lines.ts';
import { plainText, type TextMap } from '../text/text-map.ts';

/** Smaller text than this (px) is not for reading. */
const smallestFont = 6;

/**
 * Returns a function that says whether people can see the text in a container: not hidden, folded away, or clipped as
 * for screen readers alone. It remembers the ancestors, which neighbours share, so it serves until the page changes.
 */
export function createSight(): (container: Container) => boolean {
  const known = new Map<Element, boolean>();
  const isClipped = (element: Element): boolean => {
    if (!clips(getComputedStyle(element))) return false;
    const { width, height } = Element.prototype.getBoundingClientRect.call(element);
    return width <= 1 && height <= 1;
  };
  const hides = (element: Element): boolean => {
    const hidden = known.get(element) ?? isClipped(element);
    known.set(element, hidden);
    return hidden;
  };
  return (container) => {
    const own = elementOf(container);
    const element = boxOf(own);
    if (!Element.prototype.checkVisibility.call(element, { visibilityProperty: true })) return false;
    // The element itself is visible while its content is not.
    if (element.localName === 'details' && matches(element, ':not([open])')) return false;
    const { fontSize, visibility } = getComputedStyle(own);
    if (Number.parseFloat(fontSize) < smallestFont || visibility !== 'visible') return false;
    for (let at: Node | null = element, steps = 0; at && steps < 4; at = above(at), steps += 1) {
      if (isElement(at) && hides(at)) return false;
    }
    return true;
  };
}

/** Whether content is cut off at the edges of an element. Otherwise content that does not fit is visible. */
const clips = ({ display, overflow, clip, clipPath }: CSSStyleDeclaration): boolean =>
  display !== 'contents' && (overflow !== 'visible' || clip !== 'auto' || clipPath !== 'none');

/** Memoises a layout: the nodes of a line share their elements. */
function memoise(layout: Layout): Layout {
  const known = new Map<Element, Flow>();
  return (element) => {
    const flow = known.get(element) ?? layout(element);
    known.set(element, flow);
    return flow;
  };
}

/**
 * Whether a container whose text is one line by the names of its elements is one line by styles too, and fully
 * visible. The browser's `innerText` leaves out what is hidden and breaks where a line ends, so no element has to be
 * visited. False if it is not sure.
 */
function isShownAsRead({ container, map, list }: PageBlock): boolean {
  if (list || !(container instanceof HTMLElement) || !isOneLine(container)) return false;
  if (computedLayout(container) !== 'block') return false;
  const shown = innerTextOf(container);
  if (/[\n\t]/.test(shown)) return false;
  const text = plainText(shown);
  // Styles may show it in capitals.
  return text === map.text || text.toLowerCase() === map.text.toLowerCase();
}

/**
 * Reads the lines that contain the text nodes of a block once styles are applied.
 * @returns the block itself if names and styles agree, else the blocks that replace it
 */
export function confirmBlock(block: PageBlock, pattern: RegExp): PageBlock[] {
  if (isShownAsRead(block)) return [block];
  const layout = memoise(computedLayout);
  const containers = new Set<Container>();
  for (const node of block.map.nodes) {
    const container = containerOf(node, layout);
    if (container) containers.add(container);
  }
  const own = new Set(block.map.nodes);
  const isOwn = ({ nodes }: TextMap): boolean => nodes.some((node) => own.has(node));
  const runs = [...containers].flatMap((container) => collectRuns(container, layout).filter(isOwn));
  if (runs.length === 1 && runs[0]?.text === block.map.text) return [block];
  // Rare, and slower: a reader lists the headings.
  const read = createBlockReader(pattern, layout);
  return [...containers].flatMap(read).filter(({ map }) => isOwn(map));
}
