import { unspaced, wholeWords } from './word-boundaries.ts';
import { lowerCase } from './normalise.ts';
import type { Span } from '../../vocabulary/types.ts';

/** Finds phrases in lower-case text: at each place the first that fits, none within another. */
export type PhraseFinder = (words: Words) => Span[];

/** A text with the runs of letters and digits in it, looked up once for all finders. */
export interface Words {
  text: string;
  runs: ReadonlySet<string>;
}

const run = /[\p{L}\p{N}]+/gu;
const runsOf = (text: string): string[] => text.match(run) ?? [];
const isUnspaced = new RegExp(unspaced, 'u');
/** The words of a text; offsets stay those of the text as written. */
export function wordsOf(written: string): Words {
  const text = lowerCase(written);
  return { text, runs: new Set(runsOf(text)) };
}

/**
 * A finder for a list of phrases. A phrase is compiled when a text first has all its words: compiling a whole list at
 * the first sentence costs hundreds of milliseconds, and most phrases never occur.
 * @param phrases in lower case
 * @param sourceOf the source of a regular expression for a phrase, case apart
 */
export function createPhraseFinder(phrases: readonly string[], sourceOf: (phrase: string) => string): PhraseFinder {
  interface Phrase {
    at: number;
    words: string[];
    pattern?: RegExp;
  }
  // A word of a script without spaces is a part of a run.
  const all = phrases.map((phrase, at): Phrase => ({ at, words: runsOf(phrase).filter((w) => !isUnspaced.test(w)) }));
  const wordless = all.filter(({ words }) => words.length === 0);
  const byWord = new Map<string, Phrase[]>();
  for (const one of all) byWord.set(one.words[0] ?? '', [...(byWord.get(one.words[0] ?? '') ?? []), one]);
  const patternOf = (one: Phrase): RegExp => (one.pattern ??= new RegExp(sourceOf(phrases[one.at] ?? ''), 'gu'));
  return ({ text, runs }) => {
    const fitting = [...wordless];
    for (const run of runs) {
      for (const one of byWord.get(run) ?? []) if (one.words.every((word) => runs.has(word))) fitting.push(one);
    }
    if (fitting.length === 0) return [];
    const found = fitting.toSorted((a, b) => a.at - b.at).flatMap((one) => [...wholeWords(text, patternOf(one))]);
    // Stable: of two that start together the one that is listed first.
    found.sort((a, b) => a.start - b.start);
    let end = 0;
    return found.filter((span) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
  };
}
