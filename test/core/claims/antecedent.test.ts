import { describe, expect, it } from 'vitest';
import { antecedent } from '@/src/core/claims/antecedent.ts';
import type { Sought } from '@/src/core/claims/sought.ts';
import { passage } from '../read.ts';

const pronoun: Sought = { kind: 'pronoun', plural: false };
const noun: Sought = { kind: 'model', plural: false };

/** The names that the last pronoun or noun of a text means. */
function meant(text: string, sought: Sought): string[] {
  const read = passage(text);
  const at = read.sentences.length - 1;
  const from = read.read(at)?.chunks.findLastIndex(({ type }) => type === 'pronoun' || type === 'noun') ?? 0;
  return antecedent(read, at, from, sought, () => false).map(({ start, end }) => text.slice(start, end));
}

describe('the antecedent of a pronoun', () => {
  it.each([
    ['Llama 3 came. It', ['Llama 3']],
    ['Llama 3 came. The day was long. It', ['Llama 3']],
    ['Llama 3 came. It is small. It is fast. It', ['Llama 3']],
    ['Llama 3 came when they released it', ['Llama 3']],
    ['Llama 3 came when Meta released it', []],
    ['Gemma 2 came. Llama 3 came. It', ['Llama 3']],
    // Too far, another thing, two, none, a team, a use, a comparison.
    ['Llama 3 came. The day was long. The day was long. The day was long. It', []],
    ['Llama 3 came. The loader is fast. It', []],
    ['Llama 3 and Gemma 2 came. It', []],
    ['The day was long. It', []],
    ['The Llama 3 team came. It', []],
    ['It uses Llama 3, but it', []],
    ['Unlike how Llama 3 works, it', []],
  ])('%j: %j', (text, expected) => {
    expect(meant(text, pronoun)).toEqual(expected);
  });
});

describe('the antecedent of "the model"', () => {
  it.each([
    ['Llama 3 came. The model', ['Llama 3']],
    ['Llama 3 came. The loader is fast. The model', ['Llama 3']],
    ['Llama 3 came. A student trained a small model. The model', []],
    ['The day was long. The model', []],
  ])('%j: %j', (text, expected) => {
    expect(meant(text, noun)).toEqual(expected);
  });
});
