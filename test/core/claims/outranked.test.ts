import { describe, expect, it } from 'vitest';
import { isOutranked } from '@/src/core/claims/outranked.ts';
import type { Anaphor } from '@/src/core/claims/salience.ts';
import { passage } from '../read.ts';

/** Whether the last name of a sentence is outranked. */
function outranked(text: string, kind: Anaphor, plural?: boolean): boolean {
  const all = passage(text).read(0)?.chunks ?? [];
  const name = all.findLast(({ type }) => type === 'name');
  if (!name) throw new Error('no name');
  return isOutranked(all, name, { kind, plural });
}

describe('something else is the better antecedent', () => {
  it.each([
    ['A tool shows how Llama 3 works.', 'pronoun'],
    ['The wrapper for Llama 3 is fast.', 'pronoun'],
    ['They built an app on Llama 3.', 'pronoun'],
    ['They built it with Llama 3.', 'pronoun'],
    ['A planner that writes menus using Llama 3.', 'vague'],
    ['The model beats Llama 3.', 'model'],
  ] as const)('%j for %s', (text, anaphor) => {
    expect(outranked(text, anaphor)).toBe(true);
  });
});

it('several things are no antecedent of "it"', () => {
  expect(outranked('They built apps on Llama 3.', 'pronoun', false)).toBe(false);
  expect(outranked('They built apps on Llama 3.', 'pronoun', true)).toBe(true);
});

describe('the name is the best antecedent', () => {
  it.each([
    ['Llama 3 is fast.', 'pronoun'],
    ['Meta released Llama 3.', 'model'],
    ['He said Llama 3 is large.', 'pronoun'],
    ['The model, Llama 3, was trained in May.', 'model'],
    ['The best part of Llama 3 is its size.', 'pronoun'],
    ['A tool shows how Llama 3 works.', 'model'],
  ] as const)('%j for %s', (text, anaphor) => {
    expect(outranked(text, anaphor)).toBe(false);
  });
});
