import { chunk, has, isNominal, set, type Chunk } from './chunk.ts';
import { determinesNoun, functionWord, isAfterthought, isStranded } from './function-words.ts';
import { markOf } from './marks.ts';
import { readNounPhrase } from './noun-phrase.ts';
import { isA, isNounish, type Sentence } from './sentence.ts';
import { isVerbHere, type Place, type Test } from './verb-or-noun.ts';
import { readVerbGroup } from './verb-group.ts';

/** Reads a chunk or more from a place, adds it, and returns where the next one begins. */
type Read = (place: Place, chunks: Chunk[]) => number;

const readPunctuation: Read = ({ term, at }, chunks) => {
  const mark = markOf(term, chunks.length === 0);
  if (mark) chunks.push(mark);
  return at + 1;
};

const readVerb: Read = ({ sentence, at }, chunks) => {
  const group = readVerbGroup(sentence, at);
  if (group.chunk) chunks.push(group.chunk);
  return group.at;
};

const readOpennessVerb: Read = ({ sentence, term, at }, chunks) => {
  const form = sentence.verbal.get(at) ?? 'infinitive';
  const open = chunk('open', term, 'bare', form, 'undetermined', 'singular');
  open.trigger = term.index;
  open.quoted = term.quoted;
  chunks.push(open);
  return at + 1;
};

const readPhrase: Read = ({ sentence, term, at }, chunks) => {
  const phrase = readNounPhrase(sentence, at);
  // "Meta's Llama": an owner that is a name has a chunk of its own, and determines what follows.
  for (const made of phrase.chunks) {
    const owner = chunks.at(-1);
    if (owner?.type === 'name' && has(owner, 'possessive') && has(made, 'undetermined')) set(made, 'owned');
    chunks.push(made);
  }
  if (phrase.at === at) chunks.push(chunk('noun', term, 'unknown'));
  return Math.max(phrase.at, at + 1);
};

/** Reads a function word, passes over an adverb, or reads a noun phrase. */
const readOther: Read = (place, chunks) => {
  const { sentence, term, at, next, previous } = place;
  const adverbial = isStranded(term, next) || isAfterthought(term, next, previous);
  const noun = isA(term, 'noun');
  const plainNoun = noun && !isA(term, 'preposition', 'coordinator', 'pronoun');
  const word = plainNoun || adverbial ? undefined : functionWord(term, next, sentence.terms[at + 2]);
  if (word) chunks.push(word);
  const adverb =
    adverbial || isA(term, 'negation') || (!noun && (isA(term, 'adverb') || sentence.lexicon.isAdverb(term.lower)));
  return word || adverb ? at + 1 : readPhrase(place, chunks);
};

const isOpennessVerb: Test = ({ sentence, at }) => sentence.verbal.has(at);

/** "is", "can be", "to release" */
const opensVerbGroup: Test = ({ sentence, at, term, next }) =>
  isA(term, 'copula', 'auxiliary', 'modal') ||
  (isA(term, 'preposition.to') && (isA(next, 'verb', 'copula', 'auxiliary') || sentence.verbal.has(at + 1)));

/** "the", "its"; "that model", not "models that" */
const isDeterminer: Test = ({ sentence, at, term, previous }) =>
  isA(term, 'determiner') &&
  (!isA(term, 'relative', 'pronoun.it', 'pronoun.they') || determinesNoun(sentence, at, previous));

/** "best model" */
const ranksNoun: Test = ({ term, next }) => isA(term, 'rank') && isNounish(next);

/** The first row whose test holds reads. */
const readers: readonly (readonly [when: Test, read: Read])[] = [
  [isOpennessVerb, readOpennessVerb],
  [({ term }) => term.kind === 'punctuation', readPunctuation],
  [({ term }) => term.kind !== 'word', readPhrase],
  [opensVerbGroup, readVerb],
  [isDeterminer, readPhrase],
  [(place) => ranksNoun(place) && !isNominal(place.previous), readPhrase],
  [({ sentence, at, previous }) => isVerbHere(sentence, at, previous), readVerb],
  [ranksNoun, readPhrase],
];

/** Cuts the terms of a sentence into chunks. Drops adverbs and negations: stance reads the words themselves. */
export function chunkTerms(sentence: Sentence): Chunk[] {
  const { terms } = sentence;
  const chunks: Chunk[] = [];
  for (let at = 0; at < terms.length;) {
    const term = terms[at];
    if (!term) break;
    const place: Place = { sentence, at, term, next: terms[at + 1], previous: chunks.at(-1) };
    const read = readers.find(([when]) => when(place))?.[1] ?? readOther;
    at = read(place, chunks);
  }
  return chunks;
}
