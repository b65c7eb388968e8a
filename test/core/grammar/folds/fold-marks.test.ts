import { describe, expect, it } from 'vitest';
import { chunks, typesOf } from '../../read.ts';

describe('marks in the chunks of a sentence', () => {
  it.each([
    ['Llama 3 is, of course, open source', 'name copula open'],
    ['models such as e.g. Llama 3', 'noun preposition name'],
    ['Llama 3 --- one of many', 'name dash noun'],
    ['Llama 3, Gemma 2', 'name comma name'],
  ])('%j: %s', (text, expected) => {
    expect(typesOf(chunks(text))).toBe(expected);
  });
});
