import type { Span } from '../../vocabulary/types.ts';

/**
 * The source of a regular expression that matches whole words, as far as ASCII goes; `wholeWords` checks the rest. With
 * a class of all letters at both ends an expression takes fifty times as long to compile (0.8 ms), and a page needs
 * some hundred of them.
 * @param source matches texts with a letter or digit at both ends
 * @param more further characters that may not come before it
 * @param whole false where letters may follow
 */
export const asWord = (source: string, more = '', whole = true): string =>
  `${borderBefore(more)}(?:${source})${whole ? borderBehind : ''}`;
export const borderBefore = (more = ''): string => `(?<![a-zA-Z0-9${more}])`;
export const borderBehind = '(?![a-zA-Z0-9])';

/** Any of some texts as whole words; one of a script without spaces may touch any letter. */
export const anyWord = (sources: readonly string[], more = '', whole = true): string => {
  const [foreign, others] = [sources.filter(isForeign), sources.filter((source) => !isForeign(source))];
  return [...(others.length > 0 ? [asWord(others.join('|'), more, whole)] : []), ...foreign].join('|');
};

/** Letters of scripts that put no space between their words and a foreign name: "用Llama写", "Llama는". */
export const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30FC\p{Script=Hangul}]`;
const isUnspaced = new RegExp(unspaced, 'u');
const begun = new RegExp(`^${unspaced}`, 'u');
const isForeign = (source: string): boolean => begun.test(source);
const isLetter = /[\p{L}\p{N}]/u;

const isHan = /\p{Script=Han}/u;

/** Whether a name that begins or ends at `at` is a part of a longer word there. Han words touch each other. */
export function cutsWord(text: string, at: number): boolean {
  const [before, behind] = [text.charAt(at - 1), text.charAt(at)];
  if (!isLetter.test(before) || !isLetter.test(behind)) return false;
  if (isHan.test(before) && isHan.test(behind)) return false;
  return isUnspaced.test(before) === isUnspaced.test(behind);
}

const begins = new RegExp(String.raw`^(?!${unspaced})[\p{L}\p{N}]`, 'u');
const ends = new RegExp(String.raw`(?!${unspaced})[\p{L}\p{N}]$`, 'u');

/** Whether a word is cut in two between two texts: a letter or digit of a script with spaces on either side. */
const continuesWord = (left: string, right: string): boolean => ends.test(left) && begins.test(right);

/**
 * Where a global expression matches without cutting a word, in order; spans in UTF-16 units of `text`. `whole`: false
 * where letters may follow.
 */
export function* wholeWords(text: string, pattern: RegExp, whole = true): Generator<Span> {
  for (const { index: start, 0: words } of text.matchAll(pattern)) {
    const end = start + words.length;
    const before = text.slice(Math.max(0, start - 2), start);
    if (!continuesWord(before, words) && !(whole && continuesWord(words, text.slice(end, end + 2))))
      yield { start, end };
  }
}
