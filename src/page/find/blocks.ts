/**
 * Reads the blocks of a page that may hold a claim, in the form that the analysis takes, with a map back to the page.
 */
import type { Block } from '@/src/vocabulary/types.ts';
import { findContainers } from './search.ts';
import type { Container } from '../dom/dom.ts';
import { tagLayout, type Layout } from '../dom/layout.ts';
import { endsSentence, isIntroduction, joinMaps, linesOf, listBelow } from '../text/list-below.ts';
import { readRuns } from '../text/lines.ts';
import { createHeadings, kindOf, langOf, tail, textBefore } from '../text/block-context.ts';
import type { TextMap } from '../text/text-map.ts';

export interface PageBlock {
  /** With its context, which is read when it is first asked for: most blocks are never judged. */
  readonly block: Block;
  /** The element or shadow root that directly contains the line. */
  readonly container: Container;
  /** Its words; for a heading also those of the list directly below, each item on its own line. */
  readonly map: TextMap;
  /** The list below, if its words belong to the block. */
  readonly list: Element | null;
}

/** Reads the lines of one element that contain a match. */
export type BlockReader = (container: Container) => PageBlock[];

/** A line longer than this (in code units) is no prose: a data dump in one element. */
const longestBlock = 20_000;

/** A reader for one batch of elements; it lists the headings once, so make a new one for each batch. */
export function createBlockReader(pattern: RegExp, layout: Layout = tagLayout): BlockReader {
  const term = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''));
  const around: Around = { layout, headingAbove: createHeadings() };
  const isOwn = (line: string): boolean => term.test(line);
  return (container) => {
    const runs = readRuns(container, layout);
    const blocks: PageBlock[] = [];
    for (let index = 0; index < runs.length; index += 1) {
      const own = runs[index] as TextMap;
      const shown = own.raw ?? own.text;
      if (!term.test(shown) || (shown.length > longestBlock && own.text.length > longestBlock)) continue;
      const mayIntroduce = index === runs.length - 1 && !endsSentence(shown) && isIntroduction(own.text);
      const list = mayIntroduce ? listBelow(container) : null;
      const lines = list ? linesOf(list, layout, isOwn) : [];
      const map = lines.length > 0 ? joinMaps([own, ...lines]) : own;
      blocks.push(new BlockOfPage(container, map, lines.length > 0 ? list : null, own, runs[index - 1], around));
    }
    return blocks;
  };
}

/** What the blocks of one batch share. */
interface Around {
  layout: Layout;
  headingAbove(container: Container): string | undefined;
}

/** A class, as objects with own getters cost ten times as much to make, and a page may have thousands of blocks. */
class BlockOfPage implements PageBlock {
  #block: Block | undefined;

  constructor(
    readonly container: Container,
    readonly map: TextMap,
    readonly list: Element | null,
    /** Its own words, and those before them in the same container. */
    private readonly own: TextMap,
    private readonly above: TextMap | undefined,
    private readonly around: Around,
  ) {}

  get block(): Block {
    return (this.#block ??= this.#read());
  }

  #read(): Block {
    const { container, map, own, above, around } = this;
    const heading = around.headingAbove(container);
    const before = above ? tail(above.text) : textBefore(container, own, around.layout);
    const lang = langOf(container);
    return {
      text: map.text,
      kind: kindOf(container),
      ...(heading && { heading }),
      ...(before && { before }),
      ...(lang && { lang }),
    };
  }
}

/**
 * All blocks below an element in one go.
 * @param root the body or an added subtree; only blocks in it are collected
 * @param pattern an openness term, tolerant of anything that may be between its parts (see prefilter.ts)
 * @param layout how elements flow; by default, by name alone
 * @returns in document order, the blocks whose words match the pattern
 */
export function collectBlocks(root: Container, pattern: RegExp, layout: Layout = tagLayout): PageBlock[] {
  const containers = findContainers(root, pattern, layout);
  return containers.length === 0 ? [] : containers.flatMap(createBlockReader(pattern, layout));
}
