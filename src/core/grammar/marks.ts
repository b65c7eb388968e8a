import { chunk, type Chunk } from './chunk.ts';
import type { ChunkType } from './chunk-features.ts';
import type { Term } from './terms.ts';

const punctuation: Record<string, ChunkType> = {
  ',': 'comma',
  ':': 'colon',
  ';': 'semicolon',
  '、': 'comma',
  '・': 'comma',
  '(': 'leftbracket',
  '[': 'leftbracket',
  ')': 'rightbracket',
  ']': 'rightbracket',
  '–': 'dash',
  '—': 'dash',
  '-': 'dash',
  '/': 'and',
  '&': 'and',
  '+': 'and',
  '|': 'dash',
  '?': 'semicolon',
  '!': 'semicolon',
};

/** The chunk of a punctuation mark, if it is one. A dash that opens a line is its bullet. */
export function markOf(term: Term, opensLine: boolean): Chunk | undefined {
  const type = punctuation[term.text];
  return type && !(type === 'dash' && opensLine) ? chunk(type, term) : undefined;
}
