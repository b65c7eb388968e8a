import { describe, expect, it } from 'vitest';
import type { PhraseWords } from '@/src/core/grammar/continues-phrase.ts';
import { readWords } from '@/src/core/grammar/noun-phrase-words.ts';
import { sentence } from '../read.ts';

/** The words of one phrase from the beginning of a text, and its determiner afterwards. */
function phrase(text: string, inside = false): string {
  const read = sentence(text);
  const words: PhraseWords = {
    words: [],
    determiner: 'undetermined',
    rank: false,
    demonstrative: false,
    clausal: false,
  };
  const to = readWords(read, 0, words, undefined, inside);
  return text.slice(0, read.terms[to - 1]?.end ?? 0);
}

describe('the words of one phrase', () => {
  it.each([
    ['new language model', 'new language model'],
    ['fast and small open-source model', 'fast and small'],
    ['fully trained model', 'fully trained model'],
    ['state-of-the-art model', 'state-of-the-art model'],
    ['newly released model', 'newly released model'],
    ['405-billion-parameter model', '405-billion-parameter model'],
    ['best small models', 'best small models'],
    ["model's weights", "model's weights"],
  ])('%j', (text, expected) => {
    expect(phrase(text)).toBe(expected);
  });
});

describe('where they end', () => {
  it.each([
    // A copula, a preposition, a verb, a mark, an openness term, a name, another clause.
    ['language model is small', 'language model'],
    ['language model for code', 'language model'],
    ['language model, a small one', 'language model'],
    ['language model that writes', 'language model'],
    ['small open-source model', 'small'],
    ['small Llama 3', 'small'],
    ['models and tools', 'models'],
    ['is small', ''],
    ['of a model', ''],
  ])('%j', (text, expected) => {
    expect(phrase(text)).toBe(expected);
  });
});
