import type { CompiledLanguage } from '../language.ts';
import type { Token } from './tokens.ts';
import { unspaced } from './word-boundaries.ts';

const isUnspaced = new RegExp(unspaced, 'u');
const longestTile = 10;
/** Longer runs are no words. */
const longestRun = 24;
const spacedRun = new RegExp(String.raw`^(?:(?!${unspaced})[\p{L}\p{N}.])+`, 'u');

/** The lengths of the words in a run without spaces; what is in no list is one word up to the next that is. */
function wordLengths(run: string, longestWord: (text: string) => number): number[] {
  const lengths: number[] = [];
  let unknown = 0;
  for (let at = 0; at < run.length;) {
    const rest = run.slice(at);
    const foreign = spacedRun.exec(rest)?.[0].length ?? 0;
    const listed = foreign > 0 ? 0 : longestWord(rest);
    const length = foreign + listed;
    if (length > 0 && unknown > 0) lengths.push(unknown);
    unknown = length > 0 ? 0 : unknown + 1;
    if (length > 0) lengths.push(length);
    at += Math.max(1, length);
  }
  return unknown > 0 ? [...lengths, unknown] : lengths;
}

/** A script whose words are parted by spaces, but not from their particles. */
const partlySpaced = /^\p{Script=Hangul}+$/u;

/**
 * The lengths of the listed words that a run consists of, the longest first; undefined where a part of it is in no
 * list: then it is one word, and what looks like a particle in it is none.
 */
function tiles(run: string, isWord: (text: string) => boolean): number[] | undefined {
  if (run === '') return [];
  for (let length = Math.min(run.length, longestTile); length > 0; length--) {
    const rest = isWord(run.slice(0, length)) ? tiles(run.slice(length), isWord) : undefined;
    if (rest) return [length, ...rest];
  }
  return undefined;
}

/** A search for the longest of some words that a text begins with; its length, 0 without one. */
function longestOf(words: ReadonlySet<string>): (text: string) => number {
  const longest = Math.max(0, ...Array.from(words, (word) => word.length));
  return (text) => {
    for (let length = Math.min(longest, text.length); length > 0; length--)
      if (words.has(text.slice(0, length))) return length;
    return 0;
  };
}

/** The token in parts of these lengths. */
function partsOf(token: Token, lengths: readonly number[]): Token[] {
  let at = 0;
  return lengths.map((length): Token => {
    const [start, text] = [token.start + at, token.text.slice(at, at + length)];
    at += length;
    return { ...token, start, end: start + length, text, lower: text.toLowerCase() };
  });
}

/**
 * Builds what cuts words that a language writes as one: runs of a script without spaces, by the longest listed word at
 * each place, and words before an apostrophe ("l'IA").
 */
export function createTokenCutter(
  { unspaced: isCut, grammar, morphology }: Pick<CompiledLanguage, 'unspaced' | 'grammar' | 'morphology'>,
  given: Iterable<string>,
): (tokens: readonly Token[]) => Token[] {
  const { elisions } = morphology;
  if (grammar === 'phrases') return (tokens) => [...tokens];
  const words = new Set(isCut ? given : []);
  const longestWord = longestOf(words);
  const lengthsOf = (run: string): number[] => {
    if (!partlySpaced.test(run)) return wordLengths(run, longestWord);
    return (run.length > longestRun ? undefined : tiles(run, (word) => words.has(word))) ?? [run.length];
  };
  const cut = (token: Token): Token[] => {
    // "z. B." is looked up as "z b".
    if (token.kind === 'punctuation' && token.text === '.') return [];
    if (token.kind !== 'word') return [token];
    if (isCut && isUnspaced.test(token.text)) return partsOf(token, lengthsOf(token.lower));
    const elided = elisions.find((one) => token.lower.length > one.length && token.lower.startsWith(one));
    return elided ? partsOf(token, [elided.length, token.text.length - elided.length]) : [token];
  };
  return (tokens) => tokens.flatMap(cut);
}
