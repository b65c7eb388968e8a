import { expect, it } from 'vitest';
import { markOf } from '@/src/core/grammar/marks.ts';
import { sentence } from '../read.ts';

it.each([
  [',', false, 'comma'],
  [':', false, 'colon'],
  [';', false, 'semicolon'],
  ['?', false, 'semicolon'],
  ['(', false, 'leftbracket'],
  [']', false, 'rightbracket'],
  ['–', false, 'dash'],
  ['&', false, 'and'],
  ['/', false, 'and'],
  // The bullet of a line.
  ['–', true, undefined],
  [',', true, 'comma'],
  ['.', false, undefined],
  ['%', false, undefined],
])('%j, first of its line %s: %s', (text, opensLine, expected) => {
  const term = sentence(`model ${text} model`).terms.find((one) => one.text === text) ?? {
    ...(sentence('model').terms[0] as ReturnType<typeof sentence>['terms'][number]),
    text,
  };
  expect(markOf(term, opensLine)?.type).toBe(expected);
});
