import { describe, expect, it } from 'vitest';
import { unfolded, wordsOf } from '../read.ts';

const verbs = (text: string): string[] =>
  wordsOf(
    text,
    unfolded(text).filter(({ type }) => type === 'verb'),
  );

describe('a word that may be verb or noun is a verb', () => {
  it.each([
    ['I like Llama 3', ['like']],
    ['Take Llama 3', ['Take']],
    ['Llama 3 and claims open-source transparency', ['claims']],
    ['Helix, an open-source runner, loads Llama 3', ['loads']],
    ['Llama 3, offering new open-source models', ['offering']],
    ['Llama 3 outclasses Gemma 2', ['outclasses']],
    ['open-source purists hate Llama 3', ['hate']],
  ])('%j', (text, expected) => {
    expect(verbs(text)).toEqual(expected);
  });
});

describe('it is none', () => {
  it.each([
    'we use models like Llama 3',
    "Granite's mixed layout",
    'X best open-source model',
    'GPT-4 clones are open source',
    'Llama 3 fine-tunes are open source',
    'the release of Llama 3',
  ])('%j', (text) => {
    expect(verbs(text).filter((verb) => !/use/.test(verb))).toEqual([]);
  });
});
