import type { Span } from '../../vocabulary/types.ts';

/**
 * The source of a regular expression that holds between characters which are none of a word, as far as ASCII goes; the rest is
 * told by `standing`. A class of all letters, twice in each expression, takes fifty times as long to compile (0.8 ms), and a
 * page has some hundred such expressions come up.
 * @param source letters or digits at both ends of whatever it matches
 * @param more further characters that may not stand before it
 */
export const bordered = (source: string, more = ''): string => `${borderBefore(more)}(?:${source})${borderBehind}`;
export const borderBefore = (more = ''): string => `(?<![a-zA-Z0-9${more}])`;
export const borderBehind = '(?![a-zA-Z0-9])';

const begins = /^[\p{L}\p{N}]/u;
const ends = /[\p{L}\p{N}]$/u;

/** Whether a word is cut in two between two texts: a letter or digit on either side. */
const glued = (left: string, right: string): boolean => ends.test(left) && begins.test(right);

/** Where a global expression holds without cutting a word, in order; spans in UTF-16 units of `text`. */
export function* standing(text: string, pattern: RegExp): Generator<Span> {
  for (const { index: start, 0: words } of text.matchAll(pattern)) {
    const end = start + words.length;
    const before = text.slice(Math.max(0, start - 2), start);
    if (!glued(before, words) && !glued(words, text.slice(end, end + 2))) yield { start, end };
  }
}
