import { describe, expect, it } from 'vitest';
import { asWord, cutsWord, wholeWords } from '@/src/core/text/word-boundaries.ts';

const found = (text: string, source: string, more = ''): string[] =>
  [...wholeWords(text, new RegExp(asWord(source, more), 'gu'))].map(({ start, end }) => text.slice(start, end));

describe('whole words', () => {
  it.each([
    ['open', 'open source', ['open']],
    ['open', 'reopen opened open3', []],
    ['open', 'éopen opené', []],
    ['open', '(open) open. "open"', ['open', 'open', 'open']],
  ])('%s in %j', (source, text, expected) => {
    expect(found(text, source)).toEqual(expected);
  });

  it('lets further characters not come before', () => {
    expect(found('royalty-open open', 'open', '-')).toEqual(['open']);
  });
});

describe('the border of a name', () => {
  it.each([
    ['Llama는', 5, false],
    ['用Llama', 1, false],
    ['Llama3', 5, true],
    ['Llamas', 5, true],
    // Han words touch each other: a name's length is decided by the list of names.
    ['用千问', 1, false],
    ['ドラマ', 1, true],
    ['올라마', 1, true],
    ['Llama.', 5, false],
    ['Llama', 5, false],
    ['Llama', 0, false],
  ])('%s at %i is within a word: %s', (text, at, expected) => {
    expect(cutsWord(text, at)).toBe(expected);
  });
});
