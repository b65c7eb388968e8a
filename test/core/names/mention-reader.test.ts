import { describe, expect, it } from 'vitest';
import { createAliasFinder } from '@/src/core/names/alias-finder.ts';
import { createMentionReader } from '@/src/core/names/mention-reader.ts';
import { pieces } from '@/src/core/names/pieces.ts';
import { createLexicon } from '@/src/core/text/lexicon.ts';
import { english, names } from '../engine.ts';

const find = createAliasFinder(names);
const read = createMentionReader(names, english, createLexicon(english));

/** What the first alias of a text makes where the context vouches for all or for none. */
function mention(text: string, vouched = true, listed = false) {
  const all = pieces(text);
  const [hit] = find(text, all);
  if (!hit) throw new Error('no alias');
  return read({ text, all, hit, signal: () => vouched, listed });
}
const words = (text: string, vouched = true, listed = false): string => {
  const found = mention(text, vouched, listed);
  return found ? text.slice(found.start, found.end) : '';
};

describe('how far a name reaches', () => {
  it.each([
    ['Llama 3.1 8B is', 'Llama 3.1 8B'],
    ['Llama 3.x is', 'Llama 3.x'],
    ['FLUX.1 [dev] is', 'FLUX.1 [dev]'],
    ['llama3.2:3b is', 'llama3.2:3b'],
    ['Qwen3:latest is', 'Qwen3:latest'],
    ['Qwen3:zorb is', 'Qwen3'],
    ['Gemma 2 is', 'Gemma 2'],
    ['GLM-4-Voice is', 'GLM-4-Voice'],
    ['Pile-T5 is', 'Pile-T5'],
  ])('%j: %j', (text, expected) => expect(words(text)).toBe(expected));

  it('includes sizes that follow without it', () => {
    const text = 'Llama 2 7B, 13B and 70B are';
    expect(text.slice(0, mention(text)?.reach)).toBe('Llama 2 7B, 13B and 70B');
    expect(text.slice(0, mention(text)?.end)).toBe('Llama 2 7B');
  });
});

describe('what a name means', () => {
  it.each([
    ['Llama 3 is', { model: 'llama-3', exact: true, maker: false, sure: true }],
    ['Mixtral is', { family: 'mixtral', exact: false, sure: true }],
    ['DeepSeek is', { maker: true, exact: false }],
    ['DeepSeek V3 is', { maker: false, exact: true }],
    // Names of models that are in no dataset.
    ['GLM-4-Voice is', { family: null, model: null, sure: true }],
    ['Pile-T5 is', { family: null, sure: true }],
  ])('%j: %j', (text, expected) => expect(mention(text)).toMatchObject(expected));
});

describe('what names no model', () => {
  it.each([
    ['the company', 'Mistral AI is', true, false],
    ['a product', 'Claude Code is', true, false],
    ['nothing vouches for it', 'Falcon is', false, false],
    ['a version that the list contradicts', 'Falcon 99 is', false, true],
    ['without its capital', 'We saw a falcon', true, false],
  ])('%s: %j', (_, text, vouched, listed) => expect(words(text, vouched, listed)).toBe(''));

  it('but a list vouches for it', () => expect(words('Falcon, Llama', false, true)).toBe('Falcon'));
});
