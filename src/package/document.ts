import { readDocument as read } from '../cli/scan/documents.ts';
import { readTermPattern } from '../page/term-pattern.ts';
import type { Block, PageContext } from '../vocabulary/types.ts';
import prefilterText from '../../data/dist/prefilter.json?raw';

/** A document as {@link analyze} takes it. */
export interface ReadDocument {
  /** The paragraphs, items, cells and headings that hold an openness term, in order. */
  blocks: Block[];
  /** Title and language, if the document has them. */
  page: PageContext;
}

let prefilter: RegExp | undefined;

/**
 * Reads the source of a page the way the browser extension reads the page. It needs no DOM, runs no script and loads
 * nothing. Blocks without an openness term are left out: they hold no claim.
 * @param html the whole page, or a part of one
 * @example
 * const { blocks, page } = readDocument(html);
 * const claims = analyze(blocks, page);
 */
export function readDocument(html: string): ReadDocument {
  prefilter ??= readTermPattern((JSON.parse(prefilterText) as { terms: string }).terms);
  return read(html, 'html', prefilter);
}
