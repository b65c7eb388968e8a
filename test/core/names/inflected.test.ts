import { describe, expect, it } from 'vitest';
import { createPieceReader } from '@/src/core/names/inflected.ts';
import type { NameEnding } from '@/src/core/language.ts';

const endings: NameEnding[] = [
  { endings: ['s'], instead: '', owner: true },
  { endings: ['em', 'a'], instead: '', owner: false },
  { endings: ['ę'], instead: 'a', owner: false },
];
const aliases = { llama: [], gemma: [], zorb: [], bass: [], 千问: [], 大千问: [] };
const read = (text: string, some = endings): string[] =>
  createPieceReader({ aliases }, some)(text).map(({ lower, owner }) => (owner ? `${lower} (owner)` : lower));

describe('the ending of a name', () => {
  it.each([
    ['Llamas Gewichte', ['llama (owner)', 'gewichte']],
    ['Zorbem', ['zorb']],
    ['Gemmę', ['gemma']],
    // Part of the name, or of no name.
    ['Bass', ['bass']],
    ['Models', ['models']],
    ['Llama', ['llama']],
  ])('%j: %j', (text, expected) => expect(read(text)).toEqual(expected));

  it('is left where the language has none', () => expect(read('Llamas', [])).toEqual(['llamas']));
});

describe('a name in a run without spaces', () => {
  it.each([
    ['我用千问写', ['我用', '千问', '写']],
    ['我用大千问', ['我用', '大千问']],
    ['千问', ['千问']],
    ['我写', ['我写']],
  ])('%j: %j', (text, expected) => expect(read(text)).toEqual(expected));
});
