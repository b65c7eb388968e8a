import type { Feature } from './chunk-features.ts';
import { chunk, has, set, type Chunk } from './chunk.ts';
import type { PhraseWords } from './continues-phrase.ts';
import { headOf } from './noun-class.ts';
import { readWords } from './noun-phrase-words.ts';
import { finishChunk, isDerivedName, type PhraseReader } from './phrase-reader.ts';
import { isA, isMarked } from './sentence.ts';
import type { Term } from './terms.ts';

/**
 * Whether a copula, "but" or a name precedes, adverbs aside: what follows "is open source and" is another predicate,
 * what follows "had they made Llama 3 open source," a clause.
 */
function isPredicate(terms: readonly Term[], from: number): boolean {
  let at = from - 1;
  while (isA(terms[at], 'adverb', 'negation')) at--;
  return isA(terms[at], 'copula', 'contrast') || terms[at]?.kind === 'mention';
}

/** Reads the words behind an openness term. "open-source Llama-based models": such a name is one more modifier. */
function readBehind(reader: PhraseReader, from: number): PhraseWords {
  const { sentence, phrase } = reader;
  const { terms } = sentence;
  const behind: PhraseWords = { ...phrase, words: [] };
  const inside = phrase.determiner !== 'undetermined' || !isPredicate(terms, from);
  reader.at = readWords(sentence, reader.at + 1, behind, undefined, inside);
  for (
    let name = terms[reader.at];
    name?.kind === 'mention' && isDerivedName(sentence, reader.at);
    name = terms[reader.at]
  ) {
    behind.words.push(name);
    reader.at = readWords(sentence, reader.at + 1, behind);
  }
  return behind;
}

/** The noun that an openness term modifies. "open-source Apache 2.0": a licence with its number. */
function headBehind({ words }: PhraseWords, next: Term | undefined): Term | undefined {
  const numbered = next?.kind !== 'mention' && /^[\d.]+$/.test(words.at(-1)?.text ?? '');
  return words.at(numbered && isA(words.at(-2), 'noun.licence') ? -2 : -1);
}

/**
 * Before a name the last word is one more modifier, unless it is a noun: "open-source, 405-billion-parameter Llama".
 */
function classBehind(head: Term | undefined, next: Term | undefined): Feature {
  if (head === undefined) return 'bare';
  return next?.kind === 'mention' && head.classes.length === 0 ? 'unknown' : headOf(head);
}

/**
 * Whether something else than the openness term decides what is open: "open-source-style", "closed and open-source
 * models". `modifiers`: all words around the term; `twin`: the first behind it, where it follows at once.
 */
function isQualified(
  open: Chunk,
  term: Term,
  modifiers: readonly Term[],
  twin: Term | undefined,
  head?: Term,
): boolean {
  // Nobody knows which of two licences is meant; "the MIT open-source licence" is a true one.
  const licences = modifiers.filter((word) => isA(word, 'noun.licence'));
  // "an open-source commercial LLM" is both.
  const both = isMarked(twin, 'contrary') && head?.plural !== true;
  const contrary = modifiers.some((word) => isMarked(word, 'contrary') && !(both && word === twin));
  return term.tail !== '' || (has(open, 'licence') && licences.length > 1) || contrary;
}

/** "the open-source IC-Light project" has a name of its own, "the open-source Sesame voice model" a maker's. */
const isNamed = (term: Term, words: readonly Term[]): boolean =>
  !term.capital && words.some((word) => word.capital && (word.classes.length === 0 || isA(word, 'noun.firm')));

/** Reads the openness term `term` with the words behind it; a noun before it is a chunk of its own. */
export function readOpen(reader: PhraseReader, term: Term, from: number): void {
  const { phrase, chunks } = reader;
  const { terms } = reader.sentence;
  const follower = terms[reader.at + 1];
  const behind = readBehind(reader, from);
  const next = terms[reader.at];
  const head = headBehind(behind, next);
  const before = phrase.words.at(-1);
  let { start } = reader;
  // "un modelo open source": in some languages the term follows its noun.
  const noun = head === undefined && isA(before, 'noun') ? before : undefined;
  const follows = noun !== undefined && reader.sentence.lexicon.termFollowsNoun;
  if (noun && !follows) {
    chunks.push(finishChunk(chunk('noun', { start, end: noun.end }, headOf(noun)), phrase, noun));
    phrase.determiner = 'undetermined';
    start = term.start;
  }
  const open = chunk(
    'open',
    { start, end: head?.end ?? term.end },
    follows ? headOf(noun) : classBehind(head, next),
    'plain',
  );
  open.trigger = term.index;
  open.quoted = term.quoted;
  chunks.push(finishChunk(open, { ...behind, determiner: phrase.determiner }, follows ? noun : head));
  // "closed and open-source models", where "Closed" was read as a phrase of its own
  const pair = isA(terms[from - 1], 'coordinator') ? [terms[from - 2]].flatMap((word) => word ?? []) : [];
  const [first] = behind.words;
  const modifiers = [...pair, ...phrase.words, ...behind.words];
  if (isQualified(open, term, modifiers, follower === first ? first : undefined, head)) set(open, 'derived');
  if (isNamed(term, behind.words)) set(open, 'nil');
}
