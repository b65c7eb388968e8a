import { describe, expect, it } from 'vitest';
import { adjoin, isCasual, pieces } from '@/src/core/names/pieces.ts';

describe('the pieces of a name', () => {
  it.each([
    ['Qwen2.5-32B+', ['qwen', '2.5', '32b', '+']],
    ['DeepSeekV3', ['deepseek', 'v', '3']],
    ['GPT-4o mini', ['gpt', '4o', 'mini']],
    ['', []],
  ])('%j: %j', (text, expected) => {
    expect(pieces(text).map(({ lower }) => lower)).toEqual(expected);
  });

  it.each([
    ['Zorb-3', true],
    ['Zorb 3', true],
    ['Zorb [3', true],
    ['Zorb3', true],
    ['Zorb, 3', false],
    ['Zorb  3', false],
    ['Zorb\n3', false],
  ])('%j adjoin: %s', (text, expected) => {
    const [left, right] = pieces(text);
    expect(adjoin(text, left, right)).toBe(expected);
  });

  it.each([
    ['llama is nice', true],
    ['"so what"', true],
    ['Llama is nice', false],
    ['3 models', true],
    ['', false],
  ])('%j is casual: %s', (text, expected) => expect(isCasual(text)).toBe(expected));
});

describe('a name beside letters of a script without spaces', () => {
  it.each([
    ['用Llama写的', ['用', 'llama', '写的']],
    ['Llama 3는', ['llama', '3', '는']],
    ['モデル70Bを', ['モデル', '70b', 'を']],
    ['通义千问', ['通义千问']],
  ])('%j: %j', (text, expected) => {
    expect(pieces(text).map(({ lower }) => lower)).toEqual(expected);
  });
});
