import { describe, expect, it } from 'vitest';
import type { PhraseWords } from '@/src/core/grammar/continues-phrase.ts';
import { isSeparator, separatorLength } from '@/src/core/grammar/joined-modifiers.ts';
import { determinerOf } from '@/src/core/grammar/noun-class.ts';
import { sentence } from '../read.ts';

/** How many terms are between the modifiers, at the first comma, "and" or sign of a text. */
function length(text: string): number {
  const read = sentence(text);
  const at = read.terms.findIndex(isSeparator);
  const before = read.terms.slice(0, at);
  const determiner = before[0] && determinerOf(before[0]);
  const trigger = before.findIndex(({ kind }) => kind === 'trigger');
  const phrase: PhraseWords = {
    words: before.slice(Math.max(determiner ? 1 : 0, trigger + 1)),
    determiner: determiner ?? 'undetermined',
    rank: false,
    demonstrative: false,
    clausal: false,
  };
  return separatorLength(read, at, phrase, trigger >= 0);
}

describe('what joins two modifiers of one phrase', () => {
  it.each([
    ['a small, open-source model', 1],
    ['a small and open-source model', 1],
    ['a small, and open-source model', 2],
    ['a small, but open-source model', 2],
    ['a new and improved Llama 3', 1],
    ['an open-source, small model', 1],
    ['an open-source and fully trained model', 1],
    ['hybrid + open-source models', 1],
  ])('%j: %i', (text, expected) => {
    expect(length(text)).toBe(expected);
  });
});

describe('what ends the phrase', () => {
  it.each([
    'a model, the open-source tool',
    'open source and cheap, Llama 3',
    'open source, OpenAI wins',
    'open source and published Llama 3',
    'on Zorb, topping open-source charts',
    'to parameters, setting open-source records',
    'small, but open-source models',
    'an open-source, Apache 2.0 model',
    'fast, they say',
    'small, 7B parameters',
  ])('%j', (text) => {
    expect(length(text)).toBe(0);
  });
});

it('is a comma, "and" or a sign for it', () => {
  const { terms } = sentence('a, b and c + d & e; f: g.');
  expect(terms.filter(isSeparator).map(({ text }) => text)).toEqual([',', 'and', '+', '&']);
});
