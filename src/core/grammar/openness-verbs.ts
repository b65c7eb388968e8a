import type { Trigger } from '../text/triggers.ts';
import { isA, isMarked, isNounish, isWord, type Sentence } from './sentence.ts';
import type { Term } from './terms.ts';

type VerbForm = 'infinitive' | 'past' | 'gerund' | 'third';
type IsAdverb = (word: string) => boolean;

/** An openness term with what precedes and follows it. */
interface Place {
  terms: readonly Term[];
  at: number;
  isAdverb: IsAdverb;
  /** The nearest word before it that is no adverb and no negation. */
  left: Term | undefined;
  next: Term | undefined;
}
type Test = (place: Place) => boolean;

const opensObject = (term: Term | undefined): boolean =>
  term?.kind === 'mention' || isA(term, 'determiner', 'pronoun') || (term?.possessive === true && term.kind === 'word');

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

/** "a new open-sourced model", not "the model open-sourced": a determiner opens the phrase around it. */
function isInsidePhrase({ terms, at }: Place): boolean {
  let i = at - 1;
  while (
    i >= 0 &&
    terms[i]?.kind === 'word' &&
    (terms[i]?.classes.length === 0 || isA(terms[i], 'adverb', 'rank', 'adjective'))
  )
    i--;
  return i < at - 1 && isA(terms[i], 'determiner');
}

/** "has", "will have"; "is" only links. */
const followsAuxiliary: Test = ({ left }) => isA(left, 'auxiliary') && !isA(left, 'copula');

/** "was open-sourced", "the open-sourced model", "Meta's open-sourced model" */
const modifiesAsParticiple: Test = (place) =>
  isInsidePhrase(place) ||
  isA(place.left, 'copula', 'determiner', 'rank', 'preposition') ||
  place.left?.possessive === true;

/** "open-sourced it", "open-sourced last week", "open-sourced in May" */
const hasObjectOrNone: Test = ({ next }) =>
  opensObject(next) ||
  next === undefined ||
  next.kind === 'punctuation' ||
  !isNounish(next) ||
  isA(next, 'preposition', 'adverb');

/** "Meta open-sourced weights": somebody acts. */
const followsActor: Test = ({ left }) =>
  left !== undefined &&
  (left.kind === 'mention' || isA(left, 'pronoun', 'noun.firm', 'noun.human', 'relative') || left.capital);

/** Before "open-sourced": the first row whose test holds decides. */
const pastDecisions: readonly (readonly [when: Test, isVerb: boolean])[] = [
  [followsAuxiliary, true],
  [modifiesAsParticiple, false],
  [hasObjectOrNone, true],
  [followsActor, true],
];

/** "has open-source weights": a noun follows that the term modifies. */
const modifiesNoun: Test = ({ next }) => isNounish(next) && !opensObject(next);

/** "will open-source", "did open-source it"; not "has open-source weights". */
const followsModal: Test = (place) => isA(place.left, 'modal') || (followsAuxiliary(place) && !modifiesNoun(place));

const followsTo: Test = ({ left }) => isA(left, 'preposition.to');

/** "switched to open source", "from GPT-3.5 to open-source Gemma": "to" is a preposition. */
function isDative({ terms, at, isAdverb }: Place): boolean {
  const word = terms[placeBefore(terms, at - 1, isAdverb)];
  const range = terms.slice(Math.max(0, at - 8), at - 1).some((term) => isA(term, 'preposition.from'));
  return isMarked(terms[at - 2], 'dative') || isMarked(word, 'dative') || range;
}

/** "to open-source it", "to open source in May", "to open-source Zorb" */
const isInfinitive: Test = ({ next }) =>
  opensObject(next) || !isWord(next) || !isNounish(next) || (next?.capital === true && next.classes.length === 0);

/** "Why did Databricks open source its model?", "labs open source their models" */
const firmOpensObject: Test = ({ left, next }) =>
  isA(left, 'noun.firm') && left?.possessive === false && next?.kind !== 'mention' && opensObject(next);

/** "we open-source checkpoints", not "gives us open-source checkpoints" */
const personOpens: Test = (place) => {
  const { terms, at, isAdverb, left, next } = place;
  const giver = terms[placeBefore(terms, at, isAdverb) - 1];
  const acts = isA(left, 'pronoun.person') && !isA(giver, 'verb', 'preposition', 'auxiliary', 'modal');
  return acts && (modifiesNoun(place) || isA(next, 'verb'));
};

/** "this open-source model's reach" */
const isOwners: Test = ({ left, next }) => isMarked(left, 'demonstrative') && next?.possessive === true && isWord(next);

/** "they open-source their code", "we open source: X and Y" */
const pronounOpensObject: Test = ({ left, next }) => {
  const object = opensObject(next) || (next?.text === ':' && isA(left, 'pronoun.person'));
  return isA(left, 'pronoun') && left?.possessive === false && object && !isA(left, 'copula');
};

/** "we train and open-source a model" */
const followsVerb: Test = ({ terms, at, left, next }) =>
  isA(left, 'coordinator') && isA(terms[at - 2], 'verb') && next?.kind !== 'mention' && opensObject(next);

/** "may go home and not open-source the next model": a modifier has no determiner behind it. */
const followsNegatedAnd: Test = ({ terms, at, left, next }) =>
  isA(terms[at - 1], 'negation') && isA(left, 'coordinator') && next?.kind !== 'mention' && opensObject(next);

/** "we have open-source / open-weight models": one of two modifiers. */
const joinsModifier: Test = ({ next }) => next?.text === '/';

/** Before "open-source": the first row whose test holds decides. */
const baseDecisions: readonly (readonly [when: Test, isVerb: boolean])[] = [
  [joinsModifier, false],
  [followsModal, true],
  [(place) => followsTo(place) && isDative(place), false],
  [(place) => followsTo(place) && isInfinitive(place), true],
  [followsTo, false],
  [firmOpensObject, true],
  [personOpens, true],
  [isOwners, false],
  [pronounOpensObject, true],
  [followsVerb, true],
  [followsNegatedAnd, true],
];

/** The form of the openness term at a place if it is a verb there; undefined where it is adjective or noun. */
function verbalForm(place: Place, form: Trigger['form']): VerbForm | undefined {
  if (form === 'gerund' || form === 'third') return form;
  const decisions = form === 'past' ? pastDecisions : baseDecisions;
  const isVerb = decisions.find(([when]) => when(place))?.[1] === true;
  return !isVerb ? undefined : form === 'past' ? 'past' : 'infinitive';
}

/** Places of the openness terms of a sentence that are verbs, with their forms. */
export function findOpennessVerbs(
  terms: readonly Term[],
  triggers: readonly Trigger[],
  { isAdverb }: Pick<Sentence['lexicon'], 'isAdverb'>,
): Sentence['verbal'] {
  const verbs: Sentence['verbal'] = new Map();
  terms.forEach((term, at) => {
    const trigger = term.kind === 'trigger' ? triggers[term.index] : undefined;
    if (!trigger) return;
    const place = { terms, at, isAdverb, left: terms[placeBefore(terms, at, isAdverb)], next: terms[at + 1] };
    const form = verbalForm(place, trigger.form);
    if (form) verbs.set(at, form);
  });
  return verbs;
}
