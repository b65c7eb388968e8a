import { describe, expect, it } from 'vitest';
import { chunk } from '@/src/core/grammar/chunk.ts';
import { finishChunk, isDerivedName } from '@/src/core/grammar/phrase-reader.ts';
import { sentence } from '../read.ts';

describe('a name that only describes something else', () => {
  const derived = (text: string): boolean => {
    const read = sentence(text);
    return isDerivedName(
      read,
      read.terms.findIndex(({ kind }) => kind === 'mention'),
    );
  };
  it.each(['Llama-based models', 'a ChatGPT-style model', 'GPT-4 powered apps', 'a Llama 3-like model'])('%j', (text) =>
    expect(derived(text)).toBe(true),
  );
  it.each(['Llama 3 models', 'Llama 3', 'GPT-4 apps', 'Llama 3 powered', 'the Llama 3 model'])('not %j', (text) =>
    expect(derived(text)).toBe(false),
  );
});

describe('a phrase that is complete', () => {
  const finish = (text: string, clausal: boolean, demonstrative: boolean, rank: boolean): string[] => {
    const head = sentence(text).terms.at(-1);
    const words = { words: [], determiner: 'definite', rank, demonstrative, clausal } as const;
    return Object.values(
      finishChunk(chunk('noun', { start: 0, end: 1 }, 'model'), { ...words, words: [] }, head).values,
    );
  };
  it.each([
    ['model', false, false, false, ['model', 'definite', 'singular']],
    ['models', false, false, false, ['model', 'definite', 'plural']],
    ['model', false, true, false, ['model', 'definite', 'singular', 'demonstrative']],
    ['model', false, true, true, ['model', 'definite', 'singular', 'superlative']],
    // "that models" opens a clause, "that model" does not.
    ['models', true, true, false, ['model', 'undetermined', 'plural']],
    ['model', true, true, false, ['model', 'definite', 'singular', 'demonstrative']],
  ])('%j, clausal %s, demonstrative %s, superlative %s: %j', (text, clausal, demonstrative, rank, expected) => {
    expect(finish(text, clausal, demonstrative, rank)).toEqual(expected);
  });
});
