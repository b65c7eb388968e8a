import type { Assessment, Block, Span } from '../../vocabulary/types.ts';

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

/** How far a document came on the way to a claim: to an openness term, to a model that is named beside one. */
export type Reach = 'nothing' | 'term' | 'model';

/** One document and what was found in it: a file, or a record of an archive. */
export interface Scanned {
  /** The file, as the person named it. */
  file: string;
  url?: string;
  /** When a record of an archive was fetched, as the archive writes it. */
  date?: string;
  title?: string;
  /** Offset of the record in its archive, in bytes. */
  offset?: number;
  findings: Finding[];
  /** Not known where it is absent. */
  reach?: Reach;
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

/** Where the words that carry a claim begin and end: from the first to the last of phrase and names. */
export const extentOf = ({ start, end, targets }: Assessment): Span => ({
  start: Math.min(start, ...targets.map((target) => target.start)),
  end: Math.max(end, ...targets.map((target) => target.end)),
});

/** The words that carry a claim. */
export function quoteOf({ text }: Block, claim: Assessment): string {
  const { start, end } = extentOf(claim);
  return text.slice(start, end).replace(/\s+/g, ' ');
}

/** The quote with some words around it, cut at spaces. `reach`: code units on either side. */
export function contextOf({ text }: Block, claim: Assessment, reach = 80): string {
  const { start, end } = extentOf(claim);
  const from = start <= reach ? 0 : text.indexOf(' ', start - reach) + 1 || start;
  const to = end + reach >= text.length ? text.length : Math.max(end, text.lastIndexOf(' ', end + reach));
  const words = text.slice(Math.min(from, start), to).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '… ' : ''}${words}${to < text.length ? ' …' : ''}`;
}
