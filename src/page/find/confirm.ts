/** The second look at a block that holds a claim: what does it say once styles are applied, and is it seen? */
import { createBlockReader, type PageBlock } from './blocks.ts';
import { boxOf } from '../dom/viewport.ts';
import { above, elementOf, innerTextOf, isElement, matches, type Container } from '../dom/dom.ts';
import { computedLayout, type Flow, type Layout } from '../dom/layout.ts';
import { collectRuns, containerOf, isOneLine } from '../text/lines.ts';
import { plainText, type TextMap } from '../text/text-map.ts';

/** Smaller text than this (px) is not for reading. */
const smallestFont = 6;

/**
 * Tells whether people can see the text in a container: not hidden, folded away, or clipped as for screen readers alone.
 * Remembers what it saw of the elements around, which neighbours share, so it serves for as long as the page stays as it is.
 */
export function createSight(): (container: Container) => boolean {
  const known = new Map<Element, boolean>();
  const isClipped = (element: Element): boolean => {
    if (!clips(getComputedStyle(element))) return false;
    const { width, height } = element.getBoundingClientRect();
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
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    // It shows itself while it folds away what stands in it.
    if (element.localName === 'details' && matches(element, ':not([open])')) return false;
    const { fontSize, visibility } = getComputedStyle(own);
    if (Number.parseFloat(fontSize) < smallestFont || visibility !== 'visible') return false;
    for (let at: Node | null = element, steps = 0; at && steps < 4; at = above(at), steps += 1) {
      if (isElement(at) && hides(at)) return false;
    }
    return true;
  };
}

/** Whether what stands in an element is cut off at its edges. What does not fit is seen otherwise, as from a host of no size. */
const clips = ({ display, overflow, clip, clipPath }: CSSStyleDeclaration): boolean =>
  display !== 'contents' && (overflow !== 'visible' || clip !== 'auto' || clipPath !== 'none');

/** Asks once for each element: the nodes of a line share theirs. */
function remembering(layout: Layout): Layout {
  const known = new Map<Element, Flow>();
  return (element) => {
    const flow = known.get(element) ?? layout(element);
    known.set(element, flow);
    return flow;
  };
}

/**
 * Whether a container whose text is one line by the names in it is that by its styles, too, with all of it shown. What
 * the browser itself reads out (`innerText`) leaves out what is hidden and breaks where a line ends: an answer without a
 * look at each element in it. False where it is not sure.
 */
function showsAsItIs({ container, map, list }: PageBlock): boolean {
  if (list || !(container instanceof HTMLElement) || !isOneLine(container)) return false;
  if (computedLayout(container) !== 'block') return false;
  const shown = innerTextOf(container);
  if (/[\n\t]/.test(shown)) return false;
  const text = plainText(shown);
  // Styles may have it in capitals.
  return text === map.text || text.toLowerCase() === map.text.toLowerCase();
}

/**
 * Reads the lines that the text nodes of a block really stand in.
 * @returns the block itself where names and styles agree, else the blocks that take its place
 */
export function confirmBlock(block: PageBlock, pattern: RegExp): PageBlock[] {
  if (showsAsItIs(block)) return [block];
  const layout = remembering(computedLayout);
  const containers = new Set<Container>();
  for (const node of block.map.nodes) {
    const container = containerOf(node, layout);
    if (container) containers.add(container);
  }
  const own = new Set(block.map.nodes);
  const isOwn = ({ nodes }: TextMap): boolean => nodes.some((node) => own.has(node));
  const runs = [...containers].flatMap((container) => collectRuns(container, layout).filter(isOwn));
  if (runs.length === 1 && runs[0]?.text === block.map.text) return [block];
  // Rare, and slower: a reader takes stock of the headings.
  const read = createBlockReader(pattern, layout);
  return [...containers].flatMap(read).filter(({ map }) => isOwn(map));
}
