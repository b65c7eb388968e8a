import type { Feature } from './chunk-features.ts';
import { chunk, has, set, type Chunk } from './chunk.ts';
import type { PhraseWords } from './continues-phrase.ts';
import { determinerOf, headOf } from './noun-class.ts';
import { readWords } from './noun-phrase-words.ts';
import { readOpen } from './open-phrase.ts';
import { finishChunk, isDerivedName, type PhraseReader } from './phrase-reader.ts';
import { isA, isMarked, isWord, type Sentence } from './sentence.ts';
import type { Term } from './terms.ts';

const emptyPhrase = (): PhraseWords => ({
  words: [],
  determiner: 'undetermined',
  rank: false,
  demonstrative: false,
  clausal: false,
});

/** Determiners that tell which one is meant: "the most", "its many". */
const telling: readonly Feature[] = ['selective', 'definite', 'owned'];

function readDeterminers(reader: PhraseReader): void {
  const { sentence, phrase } = reader;
  for (let term = sentence.terms[reader.at]; isWord(term); term = sentence.terms[++reader.at]) {
    const determiner = term && determinerOf(term);
    if (determiner === undefined || (phrase.determiner === 'others' && determiner !== 'others')) break;
    phrase.demonstrative ||= isMarked(term, 'demonstrative');
    phrase.clausal ||= phrase.determiner === 'undetermined' && isA(term, 'relative');
    if (!telling.includes(phrase.determiner) || determiner === 'others') phrase.determiner = determiner;
  }
}

/** "a ChatGPT-style open-source model": such a name is one more modifier of what follows. */
function readNameModifiers(reader: PhraseReader): void {
  const { sentence } = reader;
  for (;;) {
    const name = sentence.terms[reader.at];
    if (name?.kind !== 'mention' || !isDerivedName(sentence, reader.at)) return;
    const wider: PhraseWords = { ...reader.phrase, words: [...reader.phrase.words, name] };
    const to = readWords(sentence, reader.at + 1, wider);
    if (sentence.terms[to]?.kind !== 'trigger' || sentence.verbal.has(to)) return;
    reader.phrase = wider;
    reader.at = to;
  }
}

/** "the Kimi Vendor Verifier project": a thing with a name of its own, of which a model's is a part. */
function hasOwnName(words: readonly Term[]): boolean {
  const modifiers = words.slice(0, -1);
  return (
    headOf(words.at(-1)) === 'generic' &&
    modifiers.some((word) => word.capital && !isA(word, 'noun.model', 'noun.status'))
  );
}

/** What follows the name at `at` and belongs to it. */
function readTail({ sentence, phrase }: PhraseReader, at: number): { tail: PhraseWords; derived: boolean; to: number } {
  const name = sentence.terms[at];
  const tail: PhraseWords = { ...phrase, words: [] };
  const derived = isDerivedName(sentence, at);
  const to = name?.possessive === true || derived ? at + 1 : readWords(sentence, at + 1, tail, name);
  return { tail, derived, to };
}

/** Reads a name and the words behind it: "Llama 3", "the Llama 3 model's weights". */
function readName(reader: PhraseReader, first: Term): void {
  const { terms } = reader.sentence;
  let name = first;
  let { tail, derived, to } = readTail(reader, reader.at);
  // "its ChatGPT rival Grok": the first name describes the second.
  for (let next = terms[to]; next?.kind === 'mention' && isA(tail.words.at(-1), 'noun.comparison'); next = terms[to]) {
    name = next;
    ({ tail, derived, to } = readTail(reader, to));
  }
  reader.at = to;
  const last = terms[to - 1];
  // "the Llama 3 plugin's being late": the plugin's.
  const owner = tail.words.length === 0 && last !== name && last?.possessive === true;
  const head = owner ? last : tail.words.findLast((word) => !/^\d/.test(word.text));
  const ownName = head !== undefined && hasOwnName(tail.words);
  const headClass = head === undefined ? 'self' : ownName ? 'artefact' : headOf(head);
  const target = chunk('name', { start: reader.start, end: head?.end ?? name.end }, headClass);
  target.mentions = [name.index];
  // "the Llama 3 model's weights", "the Llama 3 plugin's users"
  const owns = name.possessive || tail.words.at(-1)?.possessive === true;
  set(target, owns ? 'possessive' : 'plain');
  if (derived) set(target, 'derived');
  reader.chunks.push(finishChunk(target, tail, head));
}

/** "the Consistency Decoder": a thing with a name that is in no list, not the decoder mentioned before. */
function isOwnName({ determiner, words }: PhraseWords): boolean {
  const head = words.at(-1);
  const named = words.slice(0, -1).some((word) => word.capital && word.classes.length === 0);
  return determiner === 'definite' && head?.capital === true && !head.plural && named;
}

/** Makes a noun of the words that were read, or of a determiner alone. */
function readNoun({ sentence, at, start, phrase, chunks }: PhraseReader, from: number): void {
  const head = phrase.words.at(-1);
  const end = head?.end ?? sentence.terms[at - 1]?.end ?? start;
  if (!head && at === from) return;
  const headClass = !head ? 'unknown' : isOwnName(phrase) ? 'proper' : headOf(head);
  chunks.push(finishChunk(chunk('noun', { start, end }, headClass), phrase, head));
}

/**
 * Reads one noun phrase from `from`: determiner, modifiers, perhaps an openness term among them, and a head or a name.
 * Returns its chunks (noun, open and name may follow one another) and where it ends.
 */
export function readNounPhrase(sentence: Sentence, from: number): { chunks: Chunk[]; at: number } {
  const { terms } = sentence;
  const reader: PhraseReader = {
    sentence,
    at: from,
    start: terms[from]?.start ?? 0,
    phrase: emptyPhrase(),
    chunks: [],
  };
  readDeterminers(reader);
  reader.at = readWords(sentence, reader.at, reader.phrase);
  readNameModifiers(reader);
  const term = terms[reader.at];
  const opened = term?.kind === 'trigger' && !sentence.verbal.has(reader.at);
  if (opened) {
    readOpen(reader, term, from);
    reader.phrase = emptyPhrase();
    reader.start = terms[reader.at]?.start ?? reader.start;
  }
  const name = terms[reader.at];
  if (name?.kind === 'mention') readName(reader, name);
  else if (!opened) readNoun(reader, from);
  return { chunks: reader.chunks, at: reader.at };
}

/** Whether the noun phrase from `from` is a plural. */
export const isPluralPhrase = (sentence: Sentence, from: number): boolean =>
  readNounPhrase(sentence, from).chunks.some((made) => has(made, 'plural'));
