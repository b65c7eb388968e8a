import type { Assessment, Block } from '../../vocabulary/types.ts';
import type { Place } from './finding.ts';

/** Between two words of a text there may be tags, entities and marks in its source. */
const gap = '(?:<[^>]{0,400}>|&#?\\w{1,12};|\\]\\([^)\\n]{0,400}\\)|[^\\p{L}\\p{N}<&]){1,80}';
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const pattern = (words: string[]): string => words.join(gap);

/** A function that gives the line and column of an offset. */
function positionsIn(source: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/**
 * Returns a function that finds claims again in the source of their document: the phrase behind the words before it in
 * its block. Claims must come in the order of the document.
 */
export function createPlaces(source: string): (block: Block, claim: Assessment) => Place | undefined {
  const positionOf = positionsIn(source);
  let last = { block: undefined as Block | undefined, start: -1, at: -1 };
  const search = (lead: string[], phrase: string[], least: number): readonly [number, number] | undefined => {
    const before = lead.length > 0 ? `${pattern(lead)}${gap}` : '';
    const found = new RegExp(`${before}(${pattern(phrase)})`, 'dgu');
    // Words before the phrase may be before the last claim, too.
    found.lastIndex = Math.max(0, least - 2000);
    for (let match = found.exec(source); match; match = found.exec(source)) {
      const span = match.indices?.[1];
      if (span && span[0] >= least) return span;
      found.lastIndex = match.index + 1;
    }
    return undefined;
  };
  return (block, claim) => {
    const phrase = wordsOf(block.text.slice(claim.start, claim.end));
    if (phrase.length === 0) return undefined;
    const lead = wordsOf(block.text.slice(0, claim.start)).slice(-8);
    const isSame = last.block === block && last.start === claim.start;
    const least = isSame ? last.at : last.at + 1;
    // The nearest words are enough where markup inside a word hides the others.
    const span = search(lead, phrase, least) ?? search(lead.slice(-2), phrase, least);
    if (!span) return undefined;
    last = { block, start: claim.start, at: span[0] };
    const [start, end] = [positionOf(span[0]), positionOf(span[1])];
    return { ...start, endLine: end.line, endColumn: end.column, offset: span[0] };
  };
}
