import { describe, expect, it } from 'vitest';
import { chunks } from '../../read.ts';

/** How many mentions each name of a text holds. */
const sizes = (text: string): number[] =>
  chunks(text)
    .filter(({ type }) => type === 'name')
    .map(({ mentions }) => mentions.length);

describe('what is one list', () => {
  it.each([
    ['Llama 3 and Gemma 2 are fast', [2]],
    ['Llama 3, Gemma 2 and Qwen3 are fast', [3]],
    ['Llama 3, Gemma 2, Qwen3 are fast', [3]],
    ['models such as Llama 3, Gemma 2', [2]],
    ['models such as Llama 3 for code, Gemma 2 for chat', [2]],
    ['Llama 3, Gemma 2 and other open-source models', [2]],
    ['They open-sourced Llama 3, Gemma 2 on the hub', [2]],
  ])('%j', (text, expected) => {
    expect(sizes(text)).toEqual(expected);
  });
});

describe('what is no list', () => {
  it.each([
    ['Llama 3, Gemma 2', [1, 1]],
    ['Llama 3 is small, and Gemma 2 is smaller', [1, 1]],
    ['Unlike Llama 3, Gemma 2 is open source', [1, 1]],
    ['Once they open-sourced Llama 3, Gemma 2 followed', [1, 1]],
    ["Llama 3's rival and Gemma 2", [1, 1]],
  ])('%j', (text, expected) => {
    expect(sizes(text)).toEqual(expected);
  });
});
