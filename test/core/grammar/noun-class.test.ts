import { describe, expect, it } from 'vitest';
import { determinerOf, headOf } from '@/src/core/grammar/noun-class.ts';
import { sentence } from '../read.ts';

const last = (text: string) => sentence(text).terms.at(-1);

describe('what a noun is', () => {
  it.each([
    ['the model', 'model'],
    ['the library', 'artefact'],
    ['the community', 'community'],
    ['the licence', 'licence'],
    ['the release', 'status'],
    ['the startup', 'firm'],
    ['the dataset', 'data'],
    ['the alternative', 'comparison'],
    ['the developer', 'human'],
    ['the leaderboard', 'ranking'],
    ['the zorb', 'unknown'],
    ['the Zorb', 'proper'],
    ['the code-model', 'model'],
  ])('%j: %s', (text, expected) => {
    expect(headOf(last(text))).toBe(expected);
  });

  it('is unknown without a word', () => {
    expect(headOf(undefined)).toBe('unknown');
  });
});

describe('what determiner a word is', () => {
  it.each([
    ['the', 'definite'],
    ['a', 'indefinite'],
    ['its', 'owned'],
    ['many', 'quantified'],
    ['other', 'others'],
    ['no', 'negative'],
    ['one of the', 'selective'],
    ['model', undefined],
    ['zorb', undefined],
    ['is', undefined],
  ])('%j: %s', (word, expected) => {
    const term = last(word);
    expect(term && determinerOf(term)).toBe(expected);
  });
});
