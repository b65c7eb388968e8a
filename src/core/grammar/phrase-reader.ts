import { set, type Chunk } from './chunk.ts';
import type { PhraseWords } from './continues-phrase.ts';
import { partOf } from './noun-class.ts';
import { isMarked, isNounish, type Sentence } from './sentence.ts';
import type { Term } from './terms.ts';

/** Where the reading of a noun phrase is: the next term, the words since `start`, the chunks that are complete. */
export interface PhraseReader {
  sentence: Sentence;
  at: number;
  start: number;
  phrase: PhraseWords;
  chunks: Chunk[];
}

/** Sets determiner, number, rank and the part of a release that is named from the words of a chunk. */
export function finishChunk(target: Chunk, phrase: PhraseWords, head: Term | undefined): Chunk {
  const plural = head?.plural === true;
  const part = partOf(head);
  if (part) set(target, part);
  // "and that smaller models win" opens a clause.
  const clausal = plural && phrase.clausal;
  set(target, clausal ? 'undetermined' : phrase.determiner);
  set(target, plural ? 'plural' : 'singular');
  if (phrase.rank) set(target, 'superlative');
  else if (phrase.demonstrative && !clausal) set(target, 'demonstrative');
  return target;
}

/** Whether what follows the name at `at` makes it a property of something else: "Llama-based", "GPT-4 powered apps". */
export function isDerivedName(sentence: Sentence, at: number): boolean {
  const name = sentence.terms[at];
  const next = sentence.terms[at + 1];
  if (name === undefined || name.tail === '') return isMarked(next, 'derived') && isNounish(sentence.terms[at + 2]);
  const ending = name.tail.split('-')[0] ?? '';
  return !/\d/.test(name.tail) || sentence.lexicon.entry(ending).marks.includes('ending');
}
