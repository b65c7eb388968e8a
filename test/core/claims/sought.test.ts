import { expect, it } from 'vitest';
import { mentionsOf } from '@/src/core/claims/sought.ts';
import { passage } from '../read.ts';

it.each([
  ['Llama 3 is small.', ['Llama 3']],
  ['Llama 3, Gemma 2 and Phi-4 are small.', ['Llama 3', 'Gemma 2', 'Phi-4']],
  ['The tool is small.', []],
])('the first phrase of %j holds the names %j', (text, expected) => {
  const read = passage(text);
  const phrase = read.read(0)?.chunks[1];
  expect(phrase && mentionsOf(phrase, read).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
