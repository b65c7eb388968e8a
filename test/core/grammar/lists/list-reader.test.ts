import { describe, expect, it } from 'vitest';
import {
  isNoun,
  isUnknown,
  leadsToNoun,
  opensPhrase,
  readOpening,
  type ListReader,
} from '@/src/core/grammar/lists/list-reader.ts';
import { engineOf } from '../../engine.ts';
import { readerOf } from '../../read.ts';

const german = readerOf(engineOf('de').language);
const reader = (text: string): ListReader => {
  const { terms, lexicon } = german.sentence(text);
  return { terms, lexicon, triggers: [], isOwner: () => false, chunks: [] };
};

describe('a word', () => {
  it.each([
    ['Modell', true],
    ['Sprachmodell', true],
    ['Zorb', true],
    ['zorb', false],
    ['ist', false],
    ['der', false],
  ])('%j is a noun: %s', (text, expected) => {
    const read = reader(text);
    expect(isNoun(read, read.terms[0])).toBe(expected);
  });

  it.each([
    ['zorb', true],
    ['modell', false],
    ['Llama 3', false],
  ])('%j is in no list: %s', (text, expected) => expect(isUnknown(reader(text).terms[0])).toBe(expected));
});

describe('a noun phrase', () => {
  it.each([
    ['das Modell', true],
    ['Modell', true],
    ['Llama 3', true],
    ['ist klein', false],
    ['und Modell', false],
  ])('begins with %j: %s', (text, expected) => expect(opensPhrase(reader(text), 0)).toBe(expected));

  it.each([
    ['zorbes kleines Modell', true],
    ['zorbes Llama 3', true],
    ['zorbes ist', false],
  ])('%j leads to a noun: %s', (text, expected) => expect(leadsToNoun(reader(text), 0)).toBe(expected));

  it.each([
    ['das Modell', 'definite', 1],
    ['ein Modell', 'indefinite', 1],
    ['das kleine Modell', 'definite', 2],
    ['Modell', 'undetermined', 0],
  ])('%j: %s, its noun is term %i', (text, determiner, at) => {
    const read = readOpening(reader(text), 0);
    expect([read.opening.determiner, read.at]).toEqual([determiner, at]);
  });
});
