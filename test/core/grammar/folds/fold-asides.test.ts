import { describe, expect, it } from 'vitest';
import { chunks, typesOf } from '../../read.ts';

describe('asides in the chunks of a sentence', () => {
  it.each([
    ['Kimi K2, a trillion-parameter model, is open source', 'name copula open'],
    ['Llama 3, which came out in May, is open source', 'name copula open'],
    ['Llama 3, which needs one chip, and Gemma 2 are small', 'name comma and name copula noun'],
    [
      'The lab built Llama 3, which is small, beating Gemma 2',
      'noun verb name comma relative copula noun comma verb name',
    ],
  ])('%j: %s', (text, expected) => {
    expect(typesOf(chunks(text))).toBe(expected);
  });
});
