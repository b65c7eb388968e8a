import { describe, expect, it } from 'vitest';
import { chunks, typesOf } from '../../read.ts';

describe('collections in the chunks of a sentence', () => {
  it.each([
    ['a suite of open-source LLMs', 'open'],
    ['the Llama 3 series of models', 'name'],
    ["Mistral's Mixtral", 'name'],
    ["Mixtral's 8x22B model", 'name'],
    ['versions of the reasoning models', 'noun'],
    ['the weights of Llama 3', 'noun preposition name'],
  ])('%j: %s', (text, expected) => {
    expect(typesOf(chunks(text))).toBe(expected);
  });
});
