import { describe, expect, it } from 'vitest';
import { isA, isMarked, isNounish, isWord, startsVerbally } from '@/src/core/grammar/sentence.ts';
import { sentence } from '../read.ts';

const first = (text: string) => sentence(text).terms[0];

describe('a term', () => {
  it.each([
    ['model', 'noun', true],
    ['model', 'noun.model', true],
    ['model', 'verb', false],
    ['model', 'noun.mod', false],
    ['zorb', 'noun', false],
  ])('%j is a %s: %s', (text, id, expected) => {
    expect(isA(first(text), id)).toBe(expected);
    expect(isA(first(text), 'never', id)).toBe(expected);
  });

  it.each([
    ['model', true],
    ['small', true],
    ['best', true],
    ['zorb', true],
    ['Llama 3', true],
    ['open-source', true],
    ['is', false],
    ['of', false],
    [',', false],
  ])('%j can be in a noun phrase: %s', (text, expected) => {
    expect(isNounish(first(text))).toBe(expected);
  });

  it.each([
    ['model', true],
    ['Llama 3', false],
    [',', false],
  ])('%j is a word: %s', (text, expected) => {
    expect(isWord(first(text))).toBe(expected);
  });

  it('has the marks of its language', () => {
    expect(isMarked(first('these'), 'demonstrative')).toBe(true);
    expect(isMarked(first('the'), 'demonstrative')).toBe(false);
  });

  it('is nothing where there is none', () => {
    const none = undefined;
    expect([isA(none, 'noun'), isNounish(none), isWord(none), isMarked(none, 'derived')]).not.toContain(true);
  });
});

it.each([
  ['zorbified', true],
  ['zorbed', true],
  ['models', false],
  ['zorb', false],
])('%j looks like a verb that is in no list: %s', (text, expected) => {
  expect(startsVerbally(sentence(text), 0)).toBe(expected);
});
