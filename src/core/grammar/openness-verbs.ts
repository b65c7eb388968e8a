import type { Trigger } from '../text/triggers.ts';
import { isA, isMarked, isNounish, isWord, type Sentence } from './sentence.ts';
import type { Term } from './terms.ts';

type Verbal = 'infinitive' | 'past' | 'gerund' | 'third';

const opensObject = (term: Term | undefined): boolean =>
  term?.kind === 'mention' || isA(term, 'determiner', 'pronoun') || (term?.possessive === true && term.kind === 'word');

type IsAdverb = (word: string) => boolean;

/** The place of the nearest word before `at` that is no adverb and no negation. */
function placeBefore(terms: readonly Term[], at: number, isAdverb: IsAdverb): number {
  const passes = (term: Term | undefined): boolean =>
    isA(term, 'adverb', 'negation')
      ? !isA(term, 'noun', 'preposition')
      : term?.kind === 'word' && term.classes.length === 0 && isAdverb(term.lower);
  let i = at - 1;
  while (i >= 0 && passes(terms[i])) i--;
  return i;
}

const before = (terms: readonly Term[], at: number, isAdverb: IsAdverb): Term | undefined =>
  terms[placeBefore(terms, at, isAdverb)];

/** Whether a determiner opens the phrase that `at` stands in: "a new open-sourced model", not "the model open-sourced". */
function insidePhrase(terms: readonly Term[], at: number): boolean {
  let i = at - 1;
  while (
    i >= 0 &&
    terms[i]?.kind === 'word' &&
    (terms[i]?.classes.length === 0 || isA(terms[i], 'adverb', 'rank', 'adjective'))
  )
    i--;
  return i < at - 1 && isA(terms[i], 'determiner');
}

/** Whether the openness term at `at` is a verb there, and in which form; undefined where it is adjective or noun. */
function verbalForm(terms: readonly Term[], at: number, { form }: Trigger, isAdverb: IsAdverb): Verbal | undefined {
  const left = before(terms, at, isAdverb);
  const next = terms[at + 1];
  const acts =
    left !== undefined &&
    (left.kind === 'mention' || isA(left, 'pronoun', 'noun.firm', 'noun.human', 'relative') || left.capital);
  if (form === 'gerund') return 'gerund';
  if (form === 'third') return 'third';
  if (form === 'past') {
    if (isA(left, 'auxiliary') && !isA(left, 'copula')) return 'past';
    if (
      insidePhrase(terms, at) ||
      isA(left, 'copula') ||
      isA(left, 'determiner', 'rank', 'preposition') ||
      left?.possessive === true
    )
      return undefined;
    if (opensObject(next)) return 'past';
    if (next === undefined || next.kind === 'punctuation' || !isNounish(next) || isA(next, 'preposition', 'adverb'))
      return 'past';
    return acts ? 'past' : undefined;
  }
  // "has open-source weights"
  const noun = isNounish(next) && !opensObject(next);
  if (isA(left, 'modal') || (isA(left, 'auxiliary') && !isA(left, 'copula') && !noun)) return 'infinitive';
  if (isA(left, 'preposition.to')) {
    if (isMarked(terms[at - 2], 'dative') || isMarked(before(terms, at - 1, isAdverb), 'dative')) return undefined;
    // "from GPT-3.5 to open-source Gemma"
    if (terms.slice(Math.max(0, at - 8), at - 1).some((term) => isA(term, 'preposition.from'))) return undefined;
    return opensObject(next) ||
      !isWord(next) ||
      !isNounish(next) ||
      (next?.capital === true && next.classes.length === 0)
      ? 'infinitive'
      : undefined;
  }
  // "Why did Databricks open source its model?", "labs open source their models"
  if (isA(left, 'noun.firm') && left?.possessive === false && next?.kind !== 'mention' && opensObject(next))
    return 'infinitive';
  // "we open-source checkpoints", not "gives us open-source checkpoints"
  const giver = terms[placeBefore(terms, at, isAdverb) - 1];
  const told = isA(left, 'pronoun.person') && !isA(giver, 'verb', 'preposition', 'auxiliary', 'modal');
  if (told && (noun || isA(next, 'verb'))) return 'infinitive';
  // "this open-source model's reach"
  if (isMarked(left, 'demonstrative') && next?.possessive === true && isWord(next)) return undefined;
  // "we open source: X and Y"
  const object = opensObject(next) || (next?.text === ':' && isA(left, 'pronoun.person'));
  if (isA(left, 'pronoun') && left?.possessive === false && object && !isA(left, 'copula')) return 'infinitive';
  // "we train and open-source a model"
  if (isA(left, 'coordinator') && isA(terms[at - 2], 'verb') && next?.kind !== 'mention' && opensObject(next))
    return 'infinitive';
  return undefined;
}

/** Places of the openness terms of a sentence that are verbs. */
export function findVerbal(
  terms: readonly Term[],
  triggers: readonly Trigger[],
  { isAdverb }: Pick<Sentence['lexicon'], 'isAdverb'>,
): Sentence['verbal'] {
  const verbal: Sentence['verbal'] = new Map();
  terms.forEach((term, at) => {
    const trigger = term.kind === 'trigger' ? triggers[term.index] : undefined;
    const form = trigger && verbalForm(terms, at, trigger, isAdverb);
    if (form) verbal.set(at, form);
  });
  return verbal;
}
