import { describe, expect, it } from 'vitest';
import { readNounPhrase } from '@/src/core/grammar/noun-phrase.ts';
import { english } from '../engine.ts';
import { readerOf, sentence, wordsOf } from '../read.ts';

/** The chunks of the noun phrase that begins a text, in its words. */
const phrase = (text: string): string[] => wordsOf(text, readNounPhrase(sentence(text), 0).chunks);
const features = (text: string): string[] =>
  readNounPhrase(sentence(text), 0).chunks.flatMap(({ type, values }) => [type, ...Object.values(values)]);

describe('what is one noun phrase', () => {
  it.each([
    ['a new, open-source model', ['a new, open-source model']],
    ['an open-source, state-of-the-art model', ['an open-source, state-of-the-art model']],
    ['the open-source titans Llama 3', ['the open-source titans', 'Llama 3']],
    ['an open-source commercial LLM', ['an open-source commercial LLM']],
    ["the model's open-source nature", ["the model's open-source nature"]],
    ['a ChatGPT-style open-source model', ['a ChatGPT-style open-source model']],
    ['open-source Llama-based models', ['open-source Llama-based models']],
    ['the Kimi K2 model', ['the Kimi K2 model']],
  ])('%j', (text, expected) => {
    expect(phrase(text)).toEqual(expected);
  });
});

describe('where a noun phrase ends', () => {
  it.each([
    // A determiner, a name behind a common noun, a verb.
    ['the model the lab released', ['the model']],
    ['the model OpenAI released', ['the model']],
    ['the open-source runner Helix loads Llama 3', ['the open-source runner Helix']],
    ['open source, 7B parameters', ['open source']],
    ['open source, Apache 2.0', ['open source']],
    ['Llama 3 set open-source records', ['Llama 3']],
    ['Why', []],
  ])('%j', (text, expected) => {
    expect(phrase(text).slice(0, Math.max(1, expected.length))).toEqual(expected);
  });
});

describe('what a noun phrase is', () => {
  it.each([
    ['the best open-source model', ['open', 'definite', 'superlative', 'model', 'singular']],
    ['these models', ['noun', 'demonstrative', 'plural']],
    ["Llama 3's weights", ['name', 'possessive', 'self']],
    ['the Llama 3 release', ['name', 'status', 'definite']],
    ['Llama-based models', ['name', 'derived']],
    ['proprietary and open-source models', ['open', 'derived']],
    ['the Consistency Decoder', ['noun', 'proper']],
  ])('%j is %j', (text, expected) => {
    expect(features(text)).toEqual(expect.arrayContaining(expected));
  });
});

describe('a language whose terms follow their nouns', () => {
  it('reads the noun before the term as its head', () => {
    const text = 'a model open source';
    const { chunks } = readNounPhrase(readerOf({ ...english, termOrder: 'after-noun' }).sentence(text), 0);
    expect(wordsOf(text, chunks)).toEqual([text]);
    expect(chunks[0]?.type).toBe('open');
    expect(Object.values(chunks[0]?.values ?? {})).toEqual(expect.arrayContaining(['model', 'indefinite']));
  });

  it('differs from English, where the noun is a phrase of its own', () => {
    expect(phrase('a model open source')).toEqual(['a model', 'open source']);
  });
});
