import { describe, expect, it } from 'vitest';
import { passage, typesOf } from '../read.ts';

const types = (text: string, at = 0): string => typesOf(passage(text).read(at)?.chunks ?? []);
const border = (text: string, at: number, side: 0 | -1): string[] =>
  Object.values(passage(text).read(at)?.chunks.at(side)?.values ?? {});

describe('a sentence of a passage', () => {
  it.each([
    ['Llama 3 is open source.', 0, 'start name copula open end'],
    ['It came. Llama 3, Gemma 2 and Phi-4 are open source.', 1, 'start name copula open end'],
    ['Llama 3 (which they like) is open source.', 0, 'start name copula open end'],
    ['Llama 3, reportedly, is open source.', 0, 'start name copula open end'],
  ])('%j, %i: %s', (text, at, expected) => {
    expect(types(text, at)).toBe(expected);
  });

  it('is parsed once', () => {
    const { read } = passage('Llama 3 is open source. It is small.');
    expect(read(1)).toBe(read(1));
    expect(read(2)).toBeUndefined();
  });

  it('has its terms, and its place in the text', () => {
    const text = 'It came. Llama 3 is small.';
    const read = passage(text).read(1);
    expect(text.slice(read?.start, read?.end).trim()).toBe('Llama 3 is small.');
    expect(read?.terms.map(({ text: words }) => words)).toEqual(['Llama 3', 'is', 'small', '.']);
  });
});

describe('the borders of a sentence', () => {
  it.each([
    ['It came. It went.', 0, 0, ['line']],
    ['It came. It went.', 1, 0, []],
    ['It came\nIt went', 1, 0, ['line']],
    ['It came. It went.', 0, -1, ['stopped']],
    ['It came. It went.', 1, -1, ['line', 'stopped']],
    ['It came\nIt went', 0, -1, ['line']],
    ['They say "it came."', 0, -1, ['line', 'stopped']],
  ] as const)('%j, sentence %i, side %i: %j', (text, at, side, expected) => {
    expect(border(text, at, side)).toEqual(expected);
  });
});

it('takes no name that is part of an openness term', () => {
  const { mentions, triggers, read } = passage('Llama 3 is open source.');
  expect([mentions.length, triggers.length]).toEqual([1, 1]);
  expect(read(0)?.chunks.find(({ type }) => type === 'open')?.trigger).toBe(0);
  expect(read(0)?.chunks.find(({ type }) => type === 'name')?.mentions).toEqual([0]);
});
