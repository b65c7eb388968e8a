import { describe, expect, it } from 'vitest';
import { listItems } from '@/src/core/claims/list-items.ts';
import { passage, wordsOf } from '../read.ts';

/** The items below the first line, in their words. */
const items = (...lines: string[]): string[] => {
  const text = ['Open-source models', ...lines].join('\n');
  return wordsOf(
    text,
    listItems(passage(text), 0, (name) => text.slice(name.start, name.end).includes('GPT-4')),
  );
};

describe('the items of a list', () => {
  it.each([
    [
      ['Llama 3', 'Gemma 2'],
      ['Llama 3', 'Gemma 2'],
    ],
    [
      ['- Llama 3: fast', '• Gemma 2 (small)'],
      ['Llama 3', 'Gemma 2'],
    ],
    [['Examples: Llama 3, from Meta'], ['Llama 3']],
    [['Llama 3 by Meta'], ['Llama 3']],
    // A heading ends the list, and so does prose before the first item.
    [['Llama 3', 'Closed models', 'Gemma 2'], ['Llama 3']],
    [['They are good.', 'They are fast.', 'They are small.', 'Llama 3'], []],
    // A line about something else is no item.
    [['Tools for Llama 3 are fast.', 'Gemma 2'], ['Gemma 2']],
    [['Llama 3: no', 'Gemma 2'], []],
  ])('%j: %j', (lines, expected) => {
    expect(items(...lines)).toEqual(expected);
  });

  it('end before a group with a name that cannot be meant', () => {
    expect(items('Llama 3', 'The small ones', 'Gemma 2', 'GPT-4')).toEqual(['Llama 3']);
  });
});
