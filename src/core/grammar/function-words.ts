import type { ChunkType } from './chunk-features.ts';
import { chunk, has, isNominal, type Chunk } from './chunk.ts';
import { determinerOf } from './noun-class.ts';
import { isPluralPhrase } from './noun-phrase.ts';
import { isA, isNounish, type Sentence } from './sentence.ts';
import type { Term } from './terms.ts';

const prepositions = [
  'of',
  'by',
  'from',
  'like',
  'than',
  'to',
  'as',
  'with',
  'for',
  'in',
  'among',
  'base',
  'general',
] as const;
const finite = ['copula', 'auxiliary', 'modal'];

/** Classes that become a chunk of this type, in the order in which they are tried. */
const simple: readonly (readonly [id: string, type: ChunkType])[] = [
  ['coordinator', 'and'],
  ['contrast', 'but'],
  ['relative', 'relative'],
  ['interrogative', 'question'],
  ['subordinator', 'if'],
  ['pronoun.person', 'person'],
];

/** "until it is", "until X is": before a clause a preposition is a conjunction. */
const opensClause = (next: Term | undefined, afterNext: Term | undefined): boolean =>
  (next?.kind === 'mention' || isA(next, 'pronoun')) && isA(afterNext, ...finite, 'verb');

/** The chunk of a pronoun. */
function pronoun(term: Term, next: Term | undefined): Chunk | undefined {
  // "Both are", but "both X and Y".
  if (isA(term, 'pronoun.both')) return isA(next, ...finite) ? chunk('pronoun', term, 'plural') : undefined;
  if (isA(term, 'pronoun.former')) return chunk('pronoun', term, 'singular', 'former');
  if (isA(term, 'pronoun.latter')) return chunk('pronoun', term, 'singular', 'latter');
  return isA(term, 'pronoun') ? chunk('pronoun', term, isA(term, 'pronoun.they') ? 'plural' : 'singular') : undefined;
}

/** The chunk of a function word, undefined for any other word. */
export function functionWord(term: Term, next: Term | undefined, afterNext: Term | undefined): Chunk | undefined {
  const isConjunction = opensClause(next, afterNext) || !isA(term, 'preposition', 'interrogative');
  if (isA(term, 'subordinator') && isConjunction) return chunk('if', term);
  const preposition = prepositions.find((name) => isA(term, `preposition.${name}`));
  if (preposition) return chunk('preposition', term, preposition);
  const type = simple.find(([id]) => isA(term, id))?.[1];
  return type ? chunk(type, term) : pronoun(term, next);
}

/** "before," at the end of a clause is an adverb; so is "yet" before any mark. */
export const isStranded = (term: Term, next: Term | undefined): boolean =>
  (isA(term, 'preposition.general') && (next === undefined || next.text === ',' || next.text === ';')) ||
  (isA(term, 'contrast') && isA(term, 'adverb') && (next === undefined || next.kind === 'punctuation'));

/**
 * "the largest model yet", "it is open source, though": after a superlative, or at the end, a contrast is an adverb.
 */
export const isAfterthought = (term: Term, next: Term | undefined, previous: Chunk | undefined): boolean =>
  isA(term, 'contrast') && isNominal(previous) && (next === undefined || has(previous, 'superlative'));

/** Whether "this", "that" or "these" comes before its noun, and is no pronoun, relative or conjunction. */
export function determinesNoun(sentence: Sentence, at: number, previous: Chunk | undefined): boolean {
  const term = sentence.terms[at];
  // "this fully open-source model", "these three models"
  const next = sentence.terms
    .slice(at + 1, at + 4)
    .find((t) => !isA(t, 'adverb', 'determiner.quantifier') && !sentence.lexicon.isAdverb(t.lower));
  if (!term || !isNounish(next) || determinerOf(term) === undefined) return false;
  if (!isA(term, 'relative')) return !isA(next, 'verb') || isA(next, 'noun');
  if (previous === undefined) return true;
  // "and that smaller models lag": "that" determines no plural.
  const several = previous.type === 'and' && isPluralPhrase(sentence, at);
  return !several && !isNominal(previous) && previous.type !== 'verb' && previous.type !== 'copula';
}
