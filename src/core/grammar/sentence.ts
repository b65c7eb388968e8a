import type { Lexicon } from '../text/lexicon.ts';
import type { Term } from './terms.ts';

/** The input of the chunker. `verbal`: the places of openness terms that are verbs, and so open no noun phrase. */
export interface Sentence {
  terms: readonly Term[];
  lexicon: Lexicon;
  verbal: Map<number, 'infinitive' | 'past' | 'gerund' | 'third'>;
}

export const isWord = (term: Term | undefined): boolean => term?.kind === 'word';

export const isA = (term: Term | undefined, ...ids: string[]): boolean =>
  term !== undefined && ids.some((id) => term.kinds.has(id));

export const isMarked = (term: Term | undefined, mark: string): boolean => term?.marks.includes(mark) === true;

/** Whether a term can be part of a noun phrase without opening it. */
export function isNounish(term: Term | undefined): boolean {
  if (!term) return false;
  if (term.kind === 'trigger' || term.kind === 'mention') return true;
  if (term.kind !== 'word') return false;
  return term.classes.length === 0 || isA(term, 'noun', 'rank', 'adjective');
}

/** Whether a word that is in no list looks like the verb of the noun phrase before it. */
export function startsVerbally({ terms, lexicon }: Sentence, at: number): boolean {
  const term = terms[at];
  return (
    term !== undefined &&
    term.classes.length === 0 &&
    (lexicon.looksVerbal(term.lower) || lexicon.looksParticiple(term.lower))
  );
}
