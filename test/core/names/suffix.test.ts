import { describe, expect, it } from 'vitest';
import { pieces } from '@/src/core/names/pieces.ts';
import { readSuffix } from '@/src/core/names/suffix.ts';

const variants = ['mini', 'coder', 'large', 'klein'];
/** What follows the alias "Zorb" in a text: how much of it, and what it says. */
function suffix(text: string) {
  const all = pieces(text);
  const { to, ...found } = readSuffix(text, all, 1, {
    isVariant: (word) => variants.includes(word),
    isPlain: (word) => word === 'mini',
    endsName: (word) => word === 'is',
  });
  return { name: text.slice(0, all[to - 1]?.end), ...found };
}
const found = (name: string, versions: string[] = [], sizes: string[] = [], more: string[] = []) => ({
  name,
  versions,
  sizes,
  variants: more,
});

describe('what belongs to a name', () => {
  it.each([
    ['Zorb 3 is', found('Zorb 3', ['3'])],
    ['Zorb 3.1 8B is', found('Zorb 3.1 8B', ['3.1'], ['8b'])],
    ['Zorb-V3-0324', found('Zorb-V3-0324', ['v3', '0324'])],
    ['Zorb 8x7B', found('Zorb 8x7B', [], ['8x7b'])],
    ['Zorb2.5-Coder-32B', found('Zorb2.5-Coder-32B', ['2.5'], ['32b'], ['coder'])],
    ['Zorb 4 mini is', found('Zorb 4 mini', ['4'], [], ['mini'])],
    ['Zorb large-v3', found('Zorb large-v3', ['v3'], [], ['large'])],
    ['Zorb.2 [klein] 4B', found('Zorb.2 [klein] 4B', ['2'], ['4b'], ['klein'])],
    ['Zorb+', found('Zorb+', [], [], ['+'])],
  ])('%j', (text, expected) => {
    expect(suffix(text)).toEqual(expected);
  });
});

describe('what does not', () => {
  it.each([
    // A second number, a date behind a space, a footnote, a word of the sentence, a mark.
    ['Zorb 3 4', found('Zorb 3', ['3'])],
    ['Zorb 2024', found('Zorb')],
    ['Zorb 3 [1]', found('Zorb 3', ['3'])],
    ['Zorb mini apps', found('Zorb')],
    ['Zorb 4 mini apps', found('Zorb 4', ['4'])],
    ['Zorb, 3', found('Zorb')],
  ])('%j', (text, expected) => {
    expect(suffix(text)).toEqual(expected);
  });
});
