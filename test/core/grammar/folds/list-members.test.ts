import { describe, expect, it } from 'vitest';
import { areObjects, isIntroduced, isParted, readMembers } from '@/src/core/grammar/folds/list-members.ts';
import { unfolded } from '../../read.ts';

const makers = ['Mistral', 'DeepSeek'];

/** The list that begins with the first name of a text, without its marks. */
function members(text: string) {
  const all = unfolded(text);
  const at = all.findIndex(({ type }) => type === 'name');
  const first = all[at];
  if (!first) throw new Error('no name');
  const { list, conjunction } = readMembers(all, at, first, all.slice(0, at), ({ start, end }) =>
    makers.includes(text.slice(start, end)),
  );
  return { words: list.map(({ start, end }) => text.slice(start, end)), conjunction };
}

describe('a list', () => {
  it.each([
    ['Llama 3, Gemma 2 and Phi-4 are', ['Llama 3', 'Gemma 2', 'Phi-4'], true],
    ['Llama 3 and Gemma 2 are', ['Llama 3', 'Gemma 2'], true],
    ['Llama 3, Gemma 2, and Phi-4 are', ['Llama 3', 'Gemma 2', 'Phi-4'], true],
    ['models such as Llama 3, Gemma 2', ['Llama 3', 'Gemma 2'], false],
    ['models: Llama 3, Gemma 2', ['Llama 3', 'Gemma 2'], false],
    ['models such as Llama 3 for code, Gemma 2 for chat', ['Llama 3', 'Gemma 2'], false],
    ['models: Mistral 7B by Mistral, Gemma 2 by Google, Phi-4', ['Mistral 7B', 'Gemma 2', 'Phi-4'], false],
    ['models: Mistral 7B by Phi-4, Gemma 2', ['Mistral 7B'], false],
    [
      'models are Llama 3, made by Meta, which is large; Gemma 2, a model for phones; and Phi-4, known for code',
      ['Llama 3', 'Gemma 2', 'Phi-4'],
      true,
    ],
    ['models such as Llama 3, a basis of many; Gemma 2', ['Llama 3', 'Gemma 2'], false],
    ['models: Llama 3, a small model, is closed; Gemma 2', ['Llama 3', 'a small model'], false],
    ['Llama 3, a small model; Gemma 2', ['Llama 3'], false],
    ['Llama 3 or Gemma 2 is', ['Llama 3', 'Gemma 2'], true],
    ['Llama 3; Gemma 2; and Phi-4 are', ['Llama 3', 'Gemma 2', 'Phi-4'], true],
  ])('%j', (text, words, conjunction) => {
    expect(members(text)).toEqual({ words, conjunction });
  });
});

describe('where it ends', () => {
  it.each([
    ['Llama 3 is fast and Gemma 2 is small', ['Llama 3']],
    ['Unlike Llama 3 and Gemma 2, Phi-4 is small', ['Llama 3', 'Gemma 2']],
    ['Llama 3, Gemma 2 and Phi-4, GPT-4 and Grok', ['Llama 3', 'Gemma 2', 'Phi-4']],
    ['Llama 3, as well as the Gemma 2 team', ['Llama 3']],
    ['the open-source Llama 3 and the impressive Gemma 2', ['Llama 3']],
    ["Llama 3's weights and Gemma 2", ['Llama 3']],
    ['Llama 3 and small tools', ['Llama 3']],
  ])('%j', (text, words) => {
    expect(members(text).words).toEqual(words);
  });
});

const marked = (text: string) => {
  const all = unfolded(text.replace('/', ''));
  const at = all.findIndex(({ start }) => start >= text.indexOf('/'));
  return { kept: at < 0 ? all : all.slice(0, at), next: at < 0 ? undefined : all[at] };
};

describe('what introduces a pair without "and"', () => {
  it.each(['models such as /Llama 3', 'models: /Llama 3', 'models (/Llama 3', 'models like, /Llama 3'])('%j', (text) =>
    expect(isIntroduced(marked(text).kept)).toBe(true),
  );
  it.each(['models for /Llama 3', 'models, /Llama 3', '/Llama 3'])('not %j', (text) =>
    expect(isIntroduced(marked(text).kept)).toBe(false),
  );
});

describe('objects of an openness verb', () => {
  const objects = (before: string, behind: string): boolean =>
    areObjects(marked(`${before} /Llama 3`).kept, marked(`Llama 3 /${behind}`).next);
  it.each([
    ['They open-sourced', 'on the hub'],
    ['They open-sourced', ''],
  ])('%j … %j', (before, behind) => expect(objects(before, behind)).toBe(true));
  it.each([
    ['They open-sourced', 'is here'],
    ['They praised', 'on the hub'],
  ])('not %j … %j', (before, behind) => expect(objects(before, behind)).toBe(false));
});

describe('a pair of which the second begins a clause', () => {
  const parted = (before: string, behind: string): boolean =>
    isParted(marked(`${before} /Llama 3`).kept, marked(`Llama 3 /${behind}`).next);
  it('"Unlike models like X, Y is"', () => expect(parted('Unlike models like', 'is small')).toBe(true));
  it.each([
    ['Unlike models like', ', too'],
    ['Zorb is unlike models like', 'is small'],
    ['Unlike models for', 'is small'],
  ])('not %j … %j', (before, behind) => expect(parted(before, behind)).toBe(false));
});
