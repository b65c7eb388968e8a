import type { Feature } from './chunk-features.ts';
import { isA, isNounish, startsVerbally, type Sentence } from './sentence.ts';
import type { Term } from './terms.ts';

/** The words of a noun phrase, as far as it has been read. */
export interface PhraseWords {
  words: Term[];
  determiner: Feature;
  rank: boolean;
  demonstrative: boolean;
  /** Its determiner may open a clause instead, as "that" does before a plural. */
  clausal: boolean;
}

/** A word, and the part of a noun phrase before it. */
interface Place {
  sentence: Sentence;
  term: Term;
  at: number;
  before: Term | undefined;
  next: Term | undefined;
  /** The head of the phrase, if one has been read: a verb may follow it. */
  head: Term | undefined;
  determiner: Feature;
  /** No word of the phrase has been read yet. */
  first: boolean;
}
type Test = (place: Place) => boolean;

const phraseClasses = ['noun', 'rank', 'adverb', 'verb', 'adjective'];
const functionClasses = ['preposition', 'copula', 'coordinator', 'contrast', 'relative', 'pronoun.person'];

const isDetermined = ({ determiner }: Place): boolean => determiner !== 'undetermined';
const precedesVerb = ({ sentence, at }: Place): boolean => sentence.verbal.has(at + 1);

/** "loads Llama": a word that is in no list, looks plural and precedes a name may be a verb. */
export const mayGovern = (term: Term, next: Term | undefined): boolean =>
  term.classes.length === 0 && term.plural && !term.capital && !term.possessive && next?.kind === 'mention';

/** "purists hate Llama": a word that is in no list, between a plural and a name, is the verb of the plural. */
export const mayHaveSubject = (term: Term, subjectIsPlural: boolean, next: Term | undefined): boolean =>
  subjectIsPlural &&
  term.classes.length === 0 &&
  !term.plural &&
  !term.capital &&
  !term.possessive &&
  next?.kind === 'mention';

const isFunctionWord: Test = ({ term }) =>
  (term.classes.length > 0 && !isA(term, ...phraseClasses)) || (isA(term, ...functionClasses) && !isA(term, 'noun'));

/** "the model OpenAI released": the actor begins another phrase; "the startup OpenAI" is one phrase. */
const opensActor: Test = ({ term, head }) =>
  isA(term, 'noun.firm') && term.capital && head?.capital === false && !isA(head, 'noun.firm');

/** "The Llama 3 release set a new standard", "in December set the bar": an article opens another noun phrase. */
const precedesArticle: Test = (place) =>
  isA(place.term, 'noun') &&
  isA(place.term, 'verb') &&
  !place.first &&
  (isA(place.next, 'determiner.indefinite') || (!isDetermined(place) && isA(place.next, 'determiner.definite')));

/** "Llama 3 set open-source records": a verb between a name and an openness term. */
const setsRecord: Test = (place) =>
  isA(place.term, 'verb.compare') &&
  !isA(place.term, 'noun.comparison', 'rank') &&
  place.head?.kind === 'mention' &&
  place.next?.kind === 'trigger' &&
  !isDetermined(place) &&
  !precedesVerb(place);

/** "a wave of model releases, with …", "Model picks:": the phrase ends here, and no bare "model" has a verb. */
function endsPhrase(place: Place): boolean {
  const { term, head, determiner, next } = place;
  const single = head?.kind === 'word' && !head.plural && (!isDetermined(place) || determiner === 'quantified');
  if (!single || !term.plural) return false;
  const loosely = isA(term, 'noun.status') && (next?.text === ',' || isA(next, 'preposition'));
  return next === undefined || next.text === ':' || loosely;
}

/** "Llama 3 fine-tunes are": a plural with a copula behind it is no verb. */
export const hasCopula = (term: Term, next: Term | undefined): boolean => term.plural && isA(next, 'copula');

/** "Moonshot drops open-source Kimi", "Labs release Llama": a word that may be a verb, where a noun does not fit. */
function actsAsVerb(place: Place): boolean {
  const { term, head, next, first } = place;
  const governs = term.plural && !first && next?.kind === 'trigger' && !precedesVerb(place);
  return (
    isA(term, 'verb') && !hasCopula(term, next) && (governs || (head !== undefined && (head.plural || term.plural)))
  );
}

/** What may precede a participle that modifies: nothing, a comma, an adverb, a determiner or an owner. */
const admitsParticiple = (before: Term | undefined): boolean =>
  before === undefined || before.kind === 'punctuation' || !isNounish(before) || before.possessive;

/** "newly released models", "an open-source thinking model"; but "Abu Dhabi released models". */
function isModifyingParticiple({ sentence: { lexicon }, term, before, next, head }: Place): boolean {
  const progresses = before?.kind === 'trigger' && lexicon.isProgressive(term.lower);
  const modifies = admitsParticiple(before) || progresses || isA(term, 'verb.base', 'verb.other');
  const leads = isNounish(next) || isA(before, 'adverb') || (before !== undefined && lexicon.isAdverb(before.lower));
  return head === undefined && modifies && lexicon.looksParticiple(term.lower) && leads;
}

const isModifier: Test = ({ sentence, term }) =>
  isA(term, 'adverb', 'adjective') || sentence.lexicon.isAdverb(term.lower);

/** "fully trained", "a small, fast model", "new and improved". */
function leadsToNoun(place: Place): boolean {
  const { sentence, term, next, head } = place;
  const leads = isNounish(next) || (next !== undefined && sentence.lexicon.looksParticiple(next.lower));
  const listed = isA(term, 'adjective') && isDetermined(place) && next?.text === ',';
  return head === undefined && (leads || listed || isA(next, 'coordinator'));
}

/** "the open-source runner Helix loads Llama", but "the open-source titans Llama and Qwen". */
const governsName: Test = ({ term, before, next, first }) =>
  !first && before?.kind === 'word' && before.classes.length === 0 && mayGovern(term, next);

/** "the open-source purists hate Llama" */
const agreesWithPlural: Test = ({ term, before, next, first }) =>
  !first && before?.kind === 'word' && mayHaveSubject(term, before.plural, next);

/** "the model Zorb": a capital begins a name behind a common noun. */
const beginsName: Test = ({ term, head }) => head?.kind === 'word' && term.capital && !head.capital;

/** "Why Open-Source Models Matter": in a title a plural noun ends its phrase. */
const followsPlural: Test = ({ term, head }) =>
  head?.kind === 'word' && head.plural && head.capital && term.classes.length === 0;

/** "vision reasoning model"; "Qwen and DeepSeek establishing market dominance" is a clause. */
const modifiesNext: Test = ({ head, next }) =>
  head?.kind === 'mention' ? isA(next, 'noun.model', 'noun.status', 'noun.quality') : isA(next, 'noun');

/** The first row whose test holds decides. */
const decisions: readonly (readonly [when: Test, continues: boolean | Test])[] = [
  [isFunctionWord, false],
  [opensActor, false],
  [precedesArticle, false],
  [setsRecord, false],
  [({ term }) => isA(term, 'noun'), (place) => endsPhrase(place) || !actsAsVerb(place)],
  [({ term }) => isA(term, 'rank'), ({ head }) => head === undefined],
  // "the leading model": behind a determiner even a verb modifies.
  [(place) => isA(place.term, 'verb') && isDetermined(place) && place.first && place.head === undefined, true],
  [({ term }) => isA(term, 'verb'), isModifyingParticiple],
  [isModifier, leadsToNoun],
  [governsName, false],
  [agreesWithPlural, false],
  [({ head }) => head === undefined, true],
  [beginsName, false],
  [followsPlural, false],
  [({ sentence, term }) => sentence.lexicon.isProgressive(term.lower), modifiesNext],
  [endsPhrase, true],
];

/** Whether the word at `at` continues a noun phrase with this head, determiner and, unless `first`, words. */
export function continuesPhrase(
  sentence: Sentence,
  at: number,
  head: Term | undefined,
  determiner: Feature,
  first: boolean,
): boolean {
  const term = sentence.terms[at];
  if (term?.kind !== 'word') return false;
  const place: Place = {
    sentence,
    term,
    at,
    before: sentence.terms[at - 1],
    next: sentence.terms[at + 1],
    head,
    determiner,
    first,
  };
  for (const [when, continues] of decisions)
    if (when(place)) return typeof continues === 'boolean' ? continues : continues(place);
  return !startsVerbally(sentence, at);
}
