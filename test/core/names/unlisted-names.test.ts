import { describe, expect, it } from 'vitest';
import { findUnlistedNames } from '@/src/core/names/unlisted-names.ts';

const find = (text: string, taken: { start: number; end: number }[] = []): [string, boolean][] =>
  findUnlistedNames(text, taken, (word) => word === 'may' || word === 'chapter').map(({ start, end, sure }) => [
    text.slice(start, end),
    sure,
  ]);

describe('names in the shape of a model that are in no list', () => {
  it.each<[string, [string, boolean][]]>([
    ['We like Zorbditron-70B.', [['Zorbditron-70B', true]]],
    [
      'We like ZorbLM 6B and FnordVLM2.',
      [
        ['ZorbLM 6B', true],
        ['FnordVLM2', true],
      ],
    ],
    ['the Gadget 4 is out', [['Gadget 4', false]]],
    ['Chapter 4 of May 2020', []],
    ['a State Space Model (SSLM)', []],
    ['at 100% of org/Gadget 4', []],
  ])('%j: %j', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it('overlap nothing that is taken', () => {
    expect(find('Zorb-7B', [{ start: 0, end: 4 }])).toEqual([]);
  });
});
