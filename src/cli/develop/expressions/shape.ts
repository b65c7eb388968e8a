import type { Expression } from './expression.ts';

/** The borders of words, as core/text/word-boundaries writes them, and what only the end of a phrase has. */
const borderBefore = /^\(\?<!\[a-zA-Z0-9-?\]\)/;
const borderBehind = /\(\?!(?:\[(a-zA-Z0-9)\]|\\d)\)$/;

/**
 * The same expression for the checker's proof, which knows no lookaround: it is tried in more places, as the border
 * before it is left out, and the border behind it is a character.
 */
export const withoutBorders = (source: string): string =>
  source
    .replace(borderBefore, '')
    .replace(borderBehind, (_, letters?: string) => `(?:${letters === undefined ? '\\D' : `[^${letters}]`}|$)`);

/** The beginning of a sentence. */
const begin = /^\^\\s\*/;

/** What core/claims/cue-scope writes for `*`: one to four words. */
const someWords = String.raw`(?:[^\s,;:]+\s+){0,3}?[^\s,;:]+`;
/** A letter or an escaped sign of a word. */
const letter = String.raw`(?:[^\\()[\]{}*+?.^$|\s]|\\[.*+?^$\{}()|[\]\\/])`;
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
const word = new RegExp(`${letter}+`, 'gu');
const one = `(?:${letter}+|${escape(someWords)})`;
const phrase = new RegExp(String.raw`^${one}(?:\\s\+${one})*$`, 'u');

/** Whether an expression is words, or gaps of a few words, with white space between them. */
const isPhrase = (source: string): boolean =>
  phrase.test(source.replace(borderBefore, '').replace(begin, '').replace(borderBehind, ''));

/**
 * What there is to check of an expression. Undefined for words with white space between them: at each place of a text
 * they are tried once, and pass over white space once. A phrase with a gap has all words alike: that is how a text can
 * fit it in most ways, and most phrases are then the same.
 */
export function shapeOf({
  source,
  flags,
}: Pick<Expression, 'source' | 'flags'>): Pick<Expression, 'source' | 'flags'> | undefined {
  if (!isPhrase(source)) return { source, flags };
  if (!source.includes(someWords)) return undefined;
  const [start = ''] = borderBefore.exec(source) ?? begin.exec(source) ?? [];
  const [end = ''] = borderBehind.exec(source) ?? [];
  const inner = source.slice(start.length, source.length - end.length);
  const alike = inner
    .split(someWords)
    .map((part) => part.replaceAll('\\s+', ' ').replace(word, 'a').replaceAll(' ', '\\s+'));
  return { source: start + alike.join(someWords) + end, flags };
}
