import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsOf, mostCharacters, passagesOf, questionsOf } from '@/src/ui/check/passages.ts';
import { claim } from '../samples.ts';

describe('a pasted text', () => {
  it('is cut into lines, each knowing the one before, and says where each begins', () => {
    const { passages, taken } = passagesOf('One.\r\n\n  \nTwo.\nThree.');
    expect(passages).toEqual([
      { start: 0, block: { text: 'One.' } },
      { start: 10, block: { text: 'Two.', before: 'One.' } },
      { start: 15, block: { text: 'Three.', before: 'Two.' } },
    ]);
    expect(taken).toBe(21);
  });

  it('gives each claim its place in the whole', () => {
    const text = 'First.\nTern 2 is open source.';
    const { passages } = passagesOf(text);
    const { assessment } = claim();
    const at = { ...assessment, start: 10, end: 21 };
    const [found] = claimsOf(passages, [[], [at]]);
    expect(text.slice(found?.start, found?.end)).toBe('open source');
  });

  it('is read up to a limit, of characters and of lines, and says how far', () => {
    expect(passagesOf('a'.repeat(mostCharacters + 5)).taken).toBe(mostCharacters);
    const { passages, taken } = passagesOf('a\n'.repeat(4_500));
    expect(passages).toHaveLength(4_000);
    expect(taken).toBe(8_000);
    expect(questionsOf(passages).map((blocks) => blocks.length)).toEqual(Array.from({ length: 8 }, () => 500));
  });

  it('cuts a line that no message takes in one piece, between words', () => {
    const { passages } = passagesOf('word '.repeat(30_000));
    expect(Math.max(...passages.map(({ block }) => block.text.length))).toBeLessThanOrEqual(20_000);
    expect(passages.every(({ block }) => /^\s*word.*word\s*$/.test(block.text))).toBe(true);
  });

  it('loses no word, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', 'ü', '\t') }), (text) => {
        const { passages } = passagesOf(text);
        for (const { start, block } of passages) expect(text.startsWith(block.text, start)).toBe(true);
        const bare = (some: string): string => some.replaceAll(/\s/g, '');
        expect(passages.map(({ block }) => bare(block.text)).join('')).toBe(bare(text));
      }),
    );
  });
});
