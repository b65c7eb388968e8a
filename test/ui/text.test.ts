import { describe, expect, it } from 'vitest';
import { datasetDay, directionOf, formatDate, keyFor, listed, plural, restrictionWords } from '@/src/ui/text.ts';
import { t, translator } from './messages.ts';

describe('dates', () => {
  it.each([
    ['2025', '2025'],
    ['2025-04', 'April 2025'],
    ['2025-04-05', '5 April 2025'],
    ['2025-12-31', '31 December 2025'],
    ['', ''],
    ['soon', 'soon'],
    ['2025-99-99', '2025-99-99'],
    ['2025-4', '2025-4'],
  ])('%j is %j', (iso, words) => {
    expect(formatDate(t, iso)).toBe(words);
  });

  it('come short where there is little room', () => {
    expect(formatDate(t, '2026-03', 'short')).toBe('Mar 2026');
  });

  it('come from the version of the dataset', () => {
    expect(formatDate(t, datasetDay('2026.1.5'))).toBe('5 January 2026');
  });
});

describe('plural forms', () => {
  it('follow the number', () => {
    expect([0, 1, 2, 1_200].map((count) => plural(t, 'claims', count))).toEqual([
      '0 claims',
      '1 claim',
      '2 claims',
      '1,200 claims',
    ]);
  });

  it('follow the language of the messages, with a fallback where a form is missing', () => {
    const polish = translator({
      locale: { message: 'pl' },
      claims_one: { message: '$N$ twierdzenie', placeholders: { n: { content: '$1' } } },
      claims_few: { message: '$N$ twierdzenia', placeholders: { n: { content: '$1' } } },
      claims_other: { message: '$N$ twierdzeń', placeholders: { n: { content: '$1' } } },
    });
    expect([1, 2, 5].map((count) => plural(polish, 'claims', count))).toEqual([
      '1 twierdzenie',
      '2 twierdzenia',
      '5 twierdzeń',
    ]);
  });
});

it('lists things as the language does', () => {
  expect(listed(t, ['a', 'b', 'c'])).toBe('a, b and c');
});

it('knows the writing direction', () => {
  expect(directionOf(t)).toBe('ltr');
  expect(directionOf(translator({ locale: { message: 'ar' } }))).toBe('rtl');
});

it('finds the words of ids, and shows an id it does not know as it is', () => {
  expect(t(keyFor('class', 'open-weight-restricted'))).toBe('open-weight, restricted licence');
  expect(restrictionWords(t, 'non-commercial')).toBe('No commercial use.');
  expect(restrictionWords(t, 'must-juggle')).toBe('must juggle');
});
