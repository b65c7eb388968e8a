/** The blocks of a page that may hold a claim, as the analysis wants them, each with the way back to the page. */
import type { Block } from '@/src/core/types.ts';
import { findContainers } from './candidates.ts';
import type { Container } from './dom.ts';
import { tagLayout, type Layout } from './layout.ts';
import { isIntroduction, joinMaps, linesOf, listBelow } from './list-below.ts';
import { readRuns } from './runs.ts';
import { createHeadings, kindOf, tail, textBefore } from './surroundings.ts';
import type { TextMap } from './text-map.ts';

export interface PageBlock {
  /** With what stands around its words, which is looked for when it is first asked for: most blocks are never judged. */
  readonly block: Block;
  /** The element or shadow root whose own line this is. */
  container: Container;
  /** Its words; of a heading those of the list directly below, too, each item on a line of its own. */
  map: TextMap;
  /** That list. */
  list?: Element;
}

/** Reads the lines of one element that hold a match. */
export type BlockReader = (container: Container) => PageBlock[];

/** A line longer than this (in code units) is no prose: a data dump in one element. */
const longestBlock = 20_000;

/** A reader for one batch of elements; it takes stock of the headings once, so make a new one each time. */
export function createBlockReader(pattern: RegExp, layout: Layout = tagLayout): BlockReader {
  const term = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''));
  const headingAbove = createHeadings();
  return (container) =>
    readRuns(container, layout).flatMap((own, index, runs) => {
      if (own.text.length > longestBlock || !term.test(own.text)) return [];
      const list = index === runs.length - 1 && isIntroduction(own.text) ? listBelow(container) : null;
      const lines = list ? linesOf(list, layout, (line) => term.test(line)) : [];
      const map = lines.length > 0 ? joinMaps([own, ...lines]) : own;
      const above = runs[index - 1];
      const surroundings = (): Omit<Block, 'text'> => {
        const heading = headingAbove(container);
        const before = above ? tail(above.text) : textBefore(container, own, layout);
        return { kind: kindOf(container), ...(heading && { heading }), ...(before && { before }) };
      };
      return [pageBlock(container, map, surroundings, lines.length > 0 ? list : null)];
    });
}

function pageBlock(
  container: Container,
  map: TextMap,
  surroundings: () => Omit<Block, 'text'>,
  list: Element | null,
): PageBlock {
  let block: Block | undefined;
  return {
    get block() {
      return (block ??= { text: map.text, ...surroundings() });
    },
    container,
    map,
    ...(list && { list }),
  };
}

/**
 * All blocks below an element in one go.
 * @param root the body or an added subtree; only what stands below it is collected
 * @param pattern an openness term, tolerant of anything that may stand between its parts (see prefilter.ts)
 * @param layout how elements flow; by name alone unless told otherwise
 * @returns in document order, the blocks whose words match the pattern
 */
export function collectBlocks(root: Container, pattern: RegExp, layout: Layout = tagLayout): PageBlock[] {
  const containers = findContainers(root, pattern, layout);
  return containers.length === 0 ? [] : containers.flatMap(createBlockReader(pattern, layout));
}
