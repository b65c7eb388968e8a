import { expect, it } from 'vitest';
import { neutralWords, offWords, onClickWords, pausedWords, tallyWords } from '@/src/ui/toolbar-words.ts';
import { t } from './messages.ts';

it.each([
  [{ claims: 0, models: 0 }, '', 'Actually Open: no open-source claims found on this page'],
  [{ claims: 1, models: 1 }, '1', 'Actually Open: 1 claim about 1 model in conflict with the facts'],
  [{ claims: 12, models: 3 }, '12', 'Actually Open: 12 claims about 3 models in conflict with the facts'],
  [{ claims: 5_000, models: 9 }, '999+', 'Actually Open: 5,000 claims about 9 models in conflict with the facts'],
  [{ claims: 0, models: 0, problem: 'dataset-corrupt' as const }, '!', 'Actually Open: the dataset could not be read'],
  [{ claims: 0, models: 0, problem: 'analysis-failed' as const }, '', 'Actually Open: this page could not be checked'],
  [
    { claims: 2, models: 1, problem: 'analysis-failed' as const },
    '2',
    'Actually Open: 2 claims about 1 model in conflict with the facts',
  ],
])('says %j on the icon', (tally, count, title) => {
  expect(tallyWords(t, tally)).toEqual({ count, title, off: false });
});

it('says that a site is off, and nothing before a page is known', () => {
  expect(offWords(t)).toEqual({ count: '', title: 'Actually Open: off on this site', off: true });
  expect(neutralWords(t)).toEqual({ count: '', title: 'Actually Open', off: false });
});

it('says until when everything rests, and what a press would do', () => {
  const until = new Date().setHours(23, 59, 0, 0);
  expect(pausedWords(t, until)).toEqual({ count: '', title: 'Actually Open: paused until 23:59', off: true });
  expect(onClickWords(t)).toEqual({ count: '', title: 'Actually Open: click to check this page', off: false });
});
