import { describe, expect, it } from 'vitest';
import { continuesPhrase, mayGovern, mayHaveSubject } from '@/src/core/grammar/continues-phrase.ts';
import { determinerOf } from '@/src/core/grammar/noun-class.ts';
import { isA } from '@/src/core/grammar/sentence.ts';
import { sentence } from '../read.ts';

/** Whether the word behind `/` continues the phrase before it. */
function continues(marked: string): boolean {
  const [before = ''] = marked.split('/');
  const read = sentence(marked.replace('/', ''));
  const at = sentence(before).terms.length;
  const [first, ...rest] = read.terms.slice(0, at);
  const determiner = first && determinerOf(first);
  const words = determiner || first?.kind === 'mention' ? rest : read.terms.slice(0, at);
  const head = [first, ...rest].findLast((term) => term?.kind === 'mention' || isA(term, 'noun'));
  return continuesPhrase(read, at, head, determiner ?? 'undetermined', words.length === 0);
}

describe('a word that continues a noun phrase', () => {
  it.each([
    'a /model',
    'the new /model',
    'a /small, fast model',
    'a /fully trained model',
    'the /best model',
    'the /leading model',
    'the model /weights',
    'the startup /OpenAI',
    'a vision /reasoning model',
    'a /zorb',
    'Llama 3 /weights',
    'GPT-4 /clones are',
    'Llama 3 /fine-tunes are',
  ])('%j', (text) => expect(continues(text)).toBe(true));
});

describe('a word that ends it', () => {
  it.each([
    'the model /is',
    'the model /for code',
    'the model /and',
    'the model /OpenAI released',
    'the model /Zorb',
    'the model /best',
    'Llama 3 /set open-source records',
    'the runner Helix /loads Llama 3',
    'open-source purists /hate Llama 3',
    'Models /Matter',
    'the model /Llama 3',
    'the model /, fast',
  ])('%j', (text) => expect(continues(text)).toBe(false));
});

describe('a word that may govern a name', () => {
  const governs = (text: string): boolean => {
    const [term, next] = sentence(text).terms;
    return term !== undefined && mayGovern(term, next);
  };
  it.each(['zorbs Llama 3'])('%j', (text) => expect(governs(text)).toBe(true));
  it.each(['zorb Llama 3', 'Zorbs Llama 3', 'zorbs models', 'models Llama 3', "zorb's Llama 3"])('not %j', (text) =>
    expect(governs(text)).toBe(false),
  );
});

describe('a word that may have a plural subject before a name', () => {
  const has = (text: string, subjectIsPlural: boolean): boolean => {
    const [term, next] = sentence(text).terms;
    return term !== undefined && mayHaveSubject(term, subjectIsPlural, next);
  };
  it('is in no list, and no plural itself', () => expect(has('zorb Llama 3', true)).toBe(true));
  it.each(['zorbs Llama 3', 'Zorb Llama 3', 'zorb models', "zorb's Llama 3", 'model Llama 3'])('not %j', (text) =>
    expect(has(text, true)).toBe(false),
  );
  it('not behind a singular', () => expect(has('zorb Llama 3', false)).toBe(false));
});
