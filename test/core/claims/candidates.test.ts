import { describe, expect, it } from 'vitest';
import { chooseModels } from '@/src/core/claims/candidates.ts';
import type { Sought } from '@/src/core/claims/sought.ts';
import { passage } from '../read.ts';

const it1: Sought = { kind: 'pronoun', plural: false };
const they: Sought = { kind: 'pronoun', plural: true };
const model: Sought = { kind: 'model', plural: false };
const models: Sought = { kind: 'model', plural: true };

/** The names of a sentence that an anaphor means; GPT-4 is closed. */
function chosen(text: string, sought: Sought): string[] {
  const read = passage(text);
  return chooseModels(read.read(0)?.chunks ?? [], sought, read, ({ model: id }) => id === 'gpt-4').map(
    ({ start, end }) => text.slice(start, end),
  );
}

describe('the models of a sentence that an anaphor means', () => {
  it.each([
    ['Llama 3 is small.', it1, ['Llama 3']],
    ['Meta released Llama 3.', model, ['Llama 3']],
    // The subject before others, the last object, one family.
    ['Llama 3 runs beside Gemma 2.', it1, ['Llama 3']],
    ['They put Gemma 2 before Llama 3.', it1, ['Gemma 2']],
    ['Llama 3 and Gemma 2 are small.', they, ['Llama 3', 'Gemma 2']],
    ['Llama 3 and Gemma 2 are small.', models, ['Llama 3', 'Gemma 2']],
    ['Llama 3 has weights, and Gemma 2 has code.', they, ['Llama 3', 'Gemma 2']],
    ['We put GPT-4 beside Llama 3.', { ...it1, of: 'last' }, ['Llama 3']],
    ['We put GPT-4 beside Llama 3.', { ...it1, of: 'first' }, ['GPT-4']],
    ['They try models such as Llama 3.', { ...model, examples: true }, ['Llama 3']],
    ['May 3: we released Llama 3.', model, ['Llama 3']],
    // What is open is no closed model.
    ['They put Llama 3 beside GPT-4.', model, ['Llama 3']],
  ] as [string, Sought, string[]][])('%j, %j: %j', (text, sought, expected) => {
    expect(chosen(text, sought)).toEqual(expected);
  });
});

describe('no model, where another thing or two could be meant', () => {
  it.each([
    ['Llama 3 and Gemma 2 are small.', it1],
    ['Llama 3 is small.', they],
    ['Our loader serves Llama 3.', it1],
    ['The model beats Llama 3.', model],
    ['The Llama 3 plugin is small.', it1],
    ['Llama-based tools are small.', it1],
    ['They try models such as Llama 3.', model],
    ['We put GPT-4, Gemma 2 and Llama 3 here.', { ...it1, of: 'last' }],
    ['Rain fell.', it1],
  ] as [string, Sought][])('%j, %j', (text, sought) => {
    expect(chosen(text, sought)).toEqual([]);
  });
});
