import { chunk, isNominal, type Chunk } from '../chunk.ts';
import { functionWord } from '../function-words.ts';
import { markOf } from '../marks.ts';
import { isA } from '../sentence.ts';
import type { Term } from '../terms.ts';
import { verbClass } from '../verb-group.ts';
import { readListPhrase } from './list-phrase.ts';
import { isNoun, opensPhrase, type ListReader } from './list-reader.ts';

/** How many words of a clause are searched for the verb at its end. */
const longestClause = 16;

const endsClause = (term: Term): boolean => term.kind === 'punctuation' && /[,;:()[\]?!–—]/.test(term.text);

/** "X, das quelloffen ist": a word that is an article, too, opens a clause whose verb comes last. */
function opensRelativeClause({ terms, chunks }: ListReader, at: number): boolean {
  const before = chunks.at(-1)?.type;
  if (!isA(terms[at], 'relative') || (before !== 'comma' && before !== 'preposition' && before !== 'dash'))
    return false;
  if (!isA(terms[at], 'determiner', 'pronoun')) return true;
  let end = at + 1;
  while (end < at + longestClause && terms[end] && !endsClause(terms[end] as Term)) end++;
  return end > at + 1 && isA(terms[end - 1], 'copula', 'verb', 'auxiliary', 'modal');
}

/** Whether a word that may be article, pronoun and relative is the article of a noun here. */
const isDetermining = (reader: ListReader, at: number): boolean =>
  isA(reader.terms[at], 'determiner') && opensPhrase(reader, at);

/** Words that stance reads and chunks leave out. */
const passedOver = ['negation', 'adverb', 'auxiliary', 'modal', 'particle'];

/** "Llama 3 spricht": where nouns have capitals, a word in no list behind a noun phrase is its verb. */
const followsSubject = ({ lexicon, chunks }: ListReader, term: Term): boolean =>
  lexicon.settings.nouns === 'capitalised' && !term.capital && term.classes.length === 0 && isNominal(chunks.at(-1));

/** A word in no list: a modifier of the noun that it leads to, else something unknown that patterns do not pass. */
function readUnknown(reader: ListReader, at: number, term: Term): number {
  const to = readListPhrase(reader, at);
  if (to === at + 1 && reader.chunks.at(-1)?.end !== term.end) reader.chunks.push(chunk('noun', term, 'unknown'));
  return to;
}

type Read = (reader: ListReader, at: number, term: Term) => number;

/** Adds a chunk of one term. */
const add = ({ chunks }: ListReader, at: number, made: Chunk | undefined): number => {
  if (made) chunks.push(made);
  return at + 1;
};

/** Reads a function word, passes over an adverb, or reads a verb. */
const readListed: Read = (reader, at, term) => {
  const { terms } = reader;
  const word = isNoun(reader, term) ? undefined : functionWord(term, terms[at + 1], terms[at + 2]);
  if (word) return add(reader, at, word);
  if (!isA(term, 'noun', 'rank') && isA(term, ...passedOver)) return at + 1;
  if (isA(term, 'verb') && !(isA(term, 'noun') && isNoun(reader, term)))
    return add(reader, at, chunk('verb', term, verbClass(term), 'plain'));
  if (followsSubject(reader, term)) return add(reader, at, chunk('verb', term, 'other', 'plain'));
  return opensPhrase(reader, at) || isA(term, 'adjective') ? readListPhrase(reader, at) : readUnknown(reader, at, term);
};

/** A mark; one that only lists is a coordinator in some languages. */
const markIn = ({ lexicon, chunks }: ListReader, term: Term): Chunk | undefined =>
  lexicon.entry(term.text).kinds.has('coordinator') ? chunk('and', term) : markOf(term, chunks.length === 0);

type Test = (reader: ListReader, at: number, term: Term) => boolean;

/** "Das ist": an article without a noun. */
const isAlone: Test = (reader, at, term) =>
  isA(term, 'relative') && isA(term, 'pronoun.it', 'pronoun.they') && !isDetermining(reader, at);

/** The first row whose test holds reads. */
const readers: readonly (readonly [when: Test, read: Read])[] = [
  [(_reader, _at, term) => term.kind === 'punctuation', (reader, at, term) => add(reader, at, markIn(reader, term))],
  [(_reader, _at, term) => term.kind !== 'word', readListPhrase],
  [opensRelativeClause, (reader, at, term) => add(reader, at, chunk('relative', term))],
  [
    isAlone,
    (reader, at, term) => add(reader, at, chunk('pronoun', term, isA(term, 'pronoun.they') ? 'plural' : 'singular')),
  ],
  [isDetermining, readListPhrase],
  [
    (_reader, _at, term) => isA(term, 'copula'),
    (reader, at, term) => add(reader, at, chunk('copula', term, 'undetermined', 'plain')),
  ],
];

/**
 * Cuts the terms of a sentence into chunks by word lists alone. A word in no list modifies the noun behind it, or is a
 * noun of class `unknown`: rules then do not match, which is right where nothing is known.
 */
export function chunkByLists(reader: Omit<ListReader, 'chunks'>): Chunk[] {
  const all: ListReader = { ...reader, chunks: [] };
  for (let at = 0; at < reader.terms.length;) {
    const term = reader.terms[at];
    if (!term) break;
    const read = readers.find(([when]) => when(all, at, term))?.[1] ?? readListed;
    at = Math.max(read(all, at, term), at + 1);
  }
  return all.chunks;
}
