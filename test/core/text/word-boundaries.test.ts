import { describe, expect, it } from 'vitest';
import { asWord, wholeWords } from '@/src/core/text/word-boundaries.ts';

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
