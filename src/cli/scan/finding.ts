import type { Assessment, Block } from '../../vocabulary/types.ts';

/** Where words are in a file, counted from 1; columns and offsets are UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** Of the whole file, from 0. */
  offset: number;
}

/** One claim in a document. */
export interface Finding {
  claim: Assessment;
  block: Block;
  /** Number of the block among those of the document that hold an openness term, from 0. */
  index: number;
  /** Absent where the words could not be found again in the source of the page. */
  place?: Place;
}

/** One document and what was found in it: a file, or a record of an archive. */
export interface Scanned {
  /** The file, as the person named it. */
  file: string;
  url?: string;
  title?: string;
  /** Offset of the record in its archive, in bytes. */
  offset?: number;
  findings: Finding[];
}

/** Something that could not be read. It costs nothing but itself. */
export interface Skipped {
  file: string;
  /** Bytes from the start of the file as it is stored. */
  offset?: number;
  reason: string;
}

/** Whether a claim is asserted of a model of which the facts say otherwise. */
export const isRefuted = ({ stance, targets }: Assessment): boolean =>
  stance === 'asserted' && targets.some(({ verdict }) => verdict === 'refuted');

/** The words that carry a claim: from the first to the last of phrase and names. */
export function quoteOf({ text }: Block, { start, end, targets }: Assessment): string {
  const from = Math.min(start, ...targets.map((target) => target.start));
  const to = Math.max(end, ...targets.map((target) => target.end));
  return text.slice(from, to).replace(/\s+/g, ' ');
}

/** The quote with some words around it, cut at spaces. `reach`: code units on either side. */
export function contextOf({ text }: Block, { start, end, targets }: Assessment, reach = 80): string {
  const first = Math.min(start, ...targets.map((target) => target.start));
  const last = Math.max(end, ...targets.map((target) => target.end));
  const from = first <= reach ? 0 : text.indexOf(' ', first - reach) + 1 || first;
  const to = last + reach >= text.length ? text.length : Math.max(last, text.lastIndexOf(' ', last + reach));
  const words = text.slice(Math.min(from, first), to).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '… ' : ''}${words}${to < text.length ? ' …' : ''}`;
}
