import { describe, expect, it } from 'vitest';
import { chunks, typesOf } from '../../read.ts';

describe('verbs in the chunks of a sentence', () => {
  it.each([
    ['they trained and open-sourced Llama 3', 'pronoun open name'],
    ['they open-sourced and shipped Llama 3', 'pronoun open name'],
    ['they trained it and open-sourced Llama 3', 'pronoun verb pronoun and open name'],
  ])('%j: %s', (text, expected) => {
    expect(typesOf(chunks(text))).toBe(expected);
  });
});
