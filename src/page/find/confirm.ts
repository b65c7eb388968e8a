/**
 * Checks a block that holds a claim against styles: what it says once they are applied.
 * Tested end to end by test/e2e/page-hidden.e2e.ts and test/e2e/page-fixtures.e2e.ts.
 */
import { createBlockReader, type PageBlock } from './blocks.ts';
import { innerTextOf, isElement, type Container } from '../dom/dom.ts';
import { computedLayout, isStruck, type Flow, type Layout } from '../dom/layout.ts';
import { collectRuns, containerOf, isOneLine } from '../text/lines.ts';
import { plainText, type TextMap } from '../text/text-map.ts';

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
  if (computedLayout(container) !== 'block' || hasStruck(container)) return false;
  const shown = innerTextOf(container);
  if (/[\n\t]/.test(shown)) return false;
  const text = plainText(shown);
  // Styles may show it in capitals.
  return text === map.text || text.toLowerCase() === map.text.toLowerCase();
}

/** Whether styles strike through any part: `innerText` does not leave that out. */
const hasStruck = (container: Element): boolean =>
  [...Element.prototype.getElementsByTagName.call(container, '*')].some((part) => isStruck(getComputedStyle(part)));

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
  const isUnread = (container: Container): boolean => isElement(container) && layout(container) === 'transparent';
  if (runs.length === 1 && runs[0]?.text === block.map.text && ![...containers].some(isUnread)) return [block];
  // Rare, and slower: a reader lists the headings.
  const read = createBlockReader(pattern, layout);
  return [...containers].flatMap(read).filter(({ map }) => isOwn(map));
}
