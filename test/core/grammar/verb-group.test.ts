import { describe, expect, it } from 'vitest';
import { unfolded } from '../read.ts';

/** Type, words and features of the first verb or copula. */
function group(text: string): string {
  const found = unfolded(text).find(({ type }) => type === 'verb' || type === 'copula');
  return found ? [found.type, text.slice(found.start, found.end), ...Object.values(found.values)].join(' ') : '';
}

describe('verb groups', () => {
  it.each([
    ['Llama 3 has been released', 'verb has been released release passive'],
    ['Meta has just released it', 'verb has just released release plain'],
    ['Llama 3 is not open source', 'copula is not negative plain'],
    ['to be open source', 'copula to be undetermined infinitive'],
    ['being open source', 'copula being undetermined gerund'],
    ['you have options', 'verb have other'],
    ['Llama 3 is being released', 'verb is being released release passive'],
    ['Llama 3 is beating Gemma 2', 'verb is beating compare plain'],
    ['experts admit Llama 3 is open source', 'verb admit speech plain'],
    ['Meta has open-sourced it', ''],
  ])('%j: %s', (text, expected) => {
    expect(group(text)).toBe(expected);
  });
});
