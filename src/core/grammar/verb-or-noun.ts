import { has, isNominal, type Chunk } from './chunk.ts';
import { hasCopula, mayHaveSubject } from './continues-phrase.ts';
import { isA, startsVerbally, type Sentence } from './sentence.ts';
import type { Term } from './terms.ts';

/** A term to be read, with what precedes and follows it. */
export interface Place {
  sentence: Sentence;
  at: number;
  term: Term;
  next: Term | undefined;
  previous: Chunk | undefined;
}
export type Test = (place: Place) => boolean;

/** An openness term follows that is no verb itself. */
const precedesAdjective: Test = ({ sentence, at, next }) => next?.kind === 'trigger' && !sentence.verbal.has(at + 1);

/** A noun phrase precedes that can have a verb. */
function followsSubject({ previous }: Place): boolean {
  const opens = previous?.type === 'open' && !has(previous, 'plain');
  return isNominal(previous) && !opens && !has(previous, 'possessive');
}

/** "we use models like Llama" gives an example; "I like Llama" likes it. */
const givesExample: Test = ({ term, previous }) => isA(term, 'preposition.like') && previous?.type !== 'person';

/** "Granite's mixed layout": behind an owner a participle modifies. */
const followsOwner: Test = ({ sentence, term, previous }) =>
  previous?.type === 'name' && has(previous, 'possessive') && sentence.lexicon.looksParticiple(term.lower);

/** ", offering new open-source models": a progressive with an article or, adjectives aside, an openness term. */
function opensRemark({ sentence: { terms, lexicon, verbal }, at, term, previous }: Place): boolean {
  if (previous?.type !== 'comma' || !isA(term, 'verb') || !lexicon.isProgressive(term.lower)) return false;
  let end = at + 1;
  while (end < at + 4 && terms[end]?.kind === 'word' && !isA(terms[end], 'determiner', 'noun', 'verb', 'preposition'))
    end++;
  return isA(terms[end], 'determiner') || (terms[end]?.kind === 'trigger' && end > at + 1 && !verbal.has(end));
}

/** "X best open-source model": the rank, not the verb. */
const ranks: Test = (place) => isA(place.term, 'rank') && isA(place.term, 'verb.compare') && precedesAdjective(place);

/** "Take Llama 3": an order. */
const orders: Test = ({ term, next, previous }) => previous === undefined && term.capital && next?.kind === 'mention';

/** "and claims open-source transparency": no adjective follows a plural. */
const governs: Test = (place) => place.term.plural && precedesAdjective(place);

/** "Helix, an open-source runner, loads Llama" */
const resumes: Test = ({ term, next, previous }) =>
  previous?.type === 'comma' && term.plural && next?.kind === 'mention';

/** "Open-source purists hate Llama 3": a plural has its verb before the name. */
const agreesWithPlural: Test = (place) =>
  followsSubject(place) &&
  place.previous !== undefined &&
  mayHaveSubject(place.term, has(place.previous, 'plural'), place.next);

const isListed: Test = (place) => !isA(place.term, 'noun') || followsSubject(place) || governs(place) || orders(place);

const isGuessed: Test = (place) =>
  (followsSubject(place) || resumes(place)) && !place.term.capital && startsVerbally(place.sentence, place.at);

/** The first row whose test holds decides; `isVerb` may ask further. */
const decisions: readonly (readonly [when: Test, isVerb: boolean | Test])[] = [
  [givesExample, false],
  [followsOwner, false],
  [({ term, next }) => isA(term, 'noun') && hasCopula(term, next), false],
  [opensRemark, true],
  [ranks, false],
  [({ term }) => isA(term, 'verb'), isListed],
  [agreesWithPlural, true],
];

/** Whether a word that may be verb or noun is a verb here: after a noun phrase, or where only a verb is listed. */
export function isVerbHere(sentence: Sentence, at: number, previous: Chunk | undefined): boolean {
  const term = sentence.terms[at];
  if (!term) return false;
  const place: Place = { sentence, at, term, next: sentence.terms[at + 1], previous };
  for (const [when, isVerb] of decisions) if (when(place)) return typeof isVerb === 'boolean' ? isVerb : isVerb(place);
  return isGuessed(place);
}
