import type { CompiledLanguage } from '../language.ts';
import { createCompounds } from './compounds.ts';
import { createTokenCutter } from './cut-tokens.ts';
import type { Token } from './tokens.ts';

/** What the lists of a language say about a word or phrase. */
export interface Entry {
  /** Ids of what it may be (`noun.model`), in the order of the language's file; empty where it is in no list. */
  classes: readonly string[];
  /** These, and what they are kinds of: `noun.model` and `noun`. */
  kinds: ReadonlySet<string>;
  /** Further properties, which do not decide what it is in a sentence. */
  marks: readonly string[];
  /** One of its classes is a noun's in the plural. */
  plural: boolean;
}

/** Word classes of a language, and what its morphology says about words that are not listed. */
export interface Lexicon {
  /** Of a word or phrase in lower case, with one space between words. */
  entry: (words: string) => Entry;
  /** Whether a longer phrase begins with these words. */
  begins: (words: string) => boolean;
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
  /** Sticky: the possessive ending behind a name. */
  ownerEnding: RegExp;
  /** An openness term follows its noun: "modelo open source". */
  termFollowsNoun: boolean;
  /** An openness term comes before its noun: "open-source model". */
  termPrecedesNoun: boolean;
  /** How the language is read: see `CompiledLanguage`. */
  settings: Pick<CompiledLanguage, 'grammar' | 'nouns' | 'compounds' | 'unspaced' | 'adpositions'>;
  /** What the last part of a compound is, where the language has such: "Sprachmodell" is a kind of "Modell". */
  compound: (word: string) => Entry | undefined;
  /** Cuts what the language writes as one: words without spaces, articles with an apostrophe. */
  cut: (tokens: readonly Token[]) => Token[];
}

/** Classes that give a property of a word and not what it is. */
const markClasses: ReadonlySet<string> = new Set(['dative', 'ending', 'derived', 'contrary', 'demonstrative', 'owner']);

/** Whether a class gives a property of a word: one of these, or the part of a release that the word names. */
const isMark = (id: string): boolean => markClasses.has(id) || id.startsWith('part.');

/** Marks the class of a noun in the plural. */
const plural = ':plural';

function entryOf(ids: readonly string[]): Entry {
  const classes = ids.filter((id) => !isMark(id)).map((id) => id.replace(plural, ''));
  const kinds = new Set(classes);
  for (const id of classes)
    for (let end = id.indexOf('.'); end > 0; end = id.indexOf('.', end + 1)) kinds.add(id.slice(0, end));
  return {
    classes,
    kinds,
    marks: ids.filter(isMark),
    plural: ids.some((id) => id.endsWith(plural)),
  };
}

/** The entry of a word that is in no list. */
export const unlisted: Entry = entryOf([]);

/** How many letters of a possessive ending are the word's own: the "s" of "labs'". */
const ownPart = (ending: string): number => Math.max(0, ending.indexOf("'"));

/** "'s" after "Llama", "'" after "Qwens": an ending behind a name, its own letters looked up before it. */
function ownerEndingOf(endings: readonly string[]): RegExp {
  // A bare apostrophe behind a name is a quotation mark.
  const full = endings.filter((ending) => ending.length > 1);
  if (full.length === 0) return /(?!)/y;
  const sources = full.map((ending) => {
    const [before, behind] = [ending.slice(0, ownPart(ending)), ending.slice(ownPart(ending))];
    const cases = Array.from(behind, (letter) => `[${letter}${letter.toUpperCase()}]`).join('');
    return (before === '' ? '' : `(?<=${before})`) + cases;
  });
  return new RegExp(`(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'uy');
}

/** Builds the lookups once per language. `makers`: names of companies, which are nouns of class `firm`. */
export function createLexicon(language: CompiledLanguage, makers: readonly string[] = []): Lexicon {
  const table = new Map(Object.entries(language.lexicon));
  const owners = language.morphology.nameEndings.filter(({ owner }) => owner).flatMap(({ endings }) => endings);
  for (const maker of makers) {
    const name = maker.toLowerCase();
    // "mit" is a word of German, and not the institute.
    if (language.grammar === 'lists' && table.has(name)) continue;
    table.set(name, ['noun.firm']);
    for (const ending of owners) table.set(name + ending, ['noun.firm', 'owner']);
  }
  // The beginnings of longer phrases: "state", "state of", "state of the".
  const beginnings = new Set<string>();
  for (const phrase of table.keys())
    for (let end = phrase.indexOf(' '); end > 0; end = phrase.indexOf(' ', end + 1))
      beginnings.add(phrase.slice(0, end));
  const read = new Map<string, Entry>();
  const entry = (words: string): Entry => {
    const ids = table.get(words);
    if (!ids) return unlisted;
    const made = read.get(words) ?? entryOf(ids);
    read.set(words, made);
    return made;
  };
  const m = language.morphology;
  const notPlural = new Set(m.notPlural);
  const contracted = new Set(m.contractions);
  const notAdverb = new Set(m.notAdverb);
  const ends = (word: string, endings: string[], least = 0): boolean =>
    endings.some((ending) => word.length >= ending.length + least && word.endsWith(ending));
  return {
    entry,
    begins: (words) => beginnings.has(words),
    isPlural: (word) => !notPlural.has(word) && ends(word, m.pluralEndings, 3) && !ends(word, m.notPluralEndings),
    isAdverb: (word) => !notAdverb.has(word) && ends(word, m.adverbEndings, 3),
    looksVerbal: (word) => ends(word, m.verbEndings, 3) && !ends(word, m.notVerbEndings),
    looksParticiple: (word) => ends(word, m.participleEndings, 3),
    isProgressive: (word) => ends(word, m.progressiveEndings, 2),
    ownerEnding: ownerEndingOf(m.possessiveEndings),
    termFollowsNoun: language.termOrder !== 'before-noun',
    termPrecedesNoun: language.termOrder !== 'after-noun',
    settings: language,
    compound: createCompounds(language, entry),
    cut: createTokenCutter(language, table.keys()),
    contraction: (word) => {
      const ending = m.contractionEndings.find((e) => word.endsWith(e));
      const base = ending === undefined ? '' : word.slice(0, word.length - ending.length);
      return ending !== undefined && contracted.has(base) ? [base, ending] : undefined;
    },
    owner: (word) => {
      const ending = m.possessiveEndings.find((e) => word.length > e.length + 1 && word.endsWith(e));
      return ending === undefined ? undefined : word.slice(0, word.length - ending.length + ownPart(ending));
    },
  };
}
