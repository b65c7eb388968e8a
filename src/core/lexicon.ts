import type { CompiledLanguage } from './language.ts';

/** Word classes of a language with what its morphology says of words that are not listed. */
export interface Lexicon {
  /** Class ids of a word or phrase (lower case, one space between words); empty where it is unknown. */
  classes: (words: string) => readonly string[];
  /** How many words the longest phrase has that starts with this word; 0 where none does. */
  longestFrom: (word: string) => number;
  isPlural: (word: string) => boolean;
  isAdverb: (word: string) => boolean;
  /** Ends like a finite verb ("outclasses", "trained"). */
  looksVerbal: (word: string) => boolean;
  looksParticiple: (word: string) => boolean;
  isProgressive: (word: string) => boolean;
  /** The two words that an apostrophe joins ("it's" → it, 's), or undefined. */
  contraction: (word: string) => [string, string] | undefined;
  /** The word without its possessive ending, or undefined where it has none. */
  owner: (word: string) => string | undefined;
}

const none: readonly string[] = [];

/** Builds the lookups once per language. `makers`: names of companies, which are nouns of class `firm`. */
export function createLexicon(language: CompiledLanguage, makers: readonly string[] = []): Lexicon {
  const table = new Map(Object.entries(language.lexicon));
  for (const maker of makers) table.set(maker.toLowerCase(), ['noun.firm']);
  const longest = new Map<string, number>();
  for (const entry of table.keys()) {
    const words = entry.split(' ');
    const first = words[0] ?? '';
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  const m = language.morphology;
  const notPlural = new Set(m.notPlural);
  const contracted = new Set(m.contractions);
  const notAdverb = new Set(m.notAdverb);
  const ends = (word: string, endings: string[], least: number): boolean =>
    endings.some((ending) => word.length > ending.length + least && word.endsWith(ending));
  return {
    classes: (words) => table.get(words) ?? none,
    longestFrom: (word) => longest.get(word) ?? 0,
    isPlural: (word) => !notPlural.has(word) && ends(word, m.pluralEndings, 2) && !word.endsWith('ss'),
    isAdverb: (word) => !notAdverb.has(word) && ends(word, m.adverbEndings, 2),
    looksVerbal: (word) => ends(word, m.verbEndings, 2) && !word.endsWith('ss'),
    looksParticiple: (word) => ends(word, m.participleEndings, 2),
    isProgressive: (word) => ends(word, m.progressiveEndings, 1),
    contraction: (word) => {
      const ending = m.contractionEndings.find((e) => word.endsWith(e));
      const base = ending === undefined ? '' : word.slice(0, word.length - ending.length);
      return ending !== undefined && contracted.has(base) ? [base, ending] : undefined;
    },
    owner: (word) => {
      const ending = m.possessiveEndings.find((e) => word.length > e.length + 1 && word.endsWith(e));
      return ending === undefined
        ? undefined
        : word.slice(0, word.length - ending.length + (ending.startsWith("'") ? 0 : 1));
    },
  };
}
