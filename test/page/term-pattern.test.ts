import { describe, expect, it } from 'vitest';
import { compilePrefilter } from '@/data/compile/lang.ts';
import { readTermPattern } from '@/src/page/term-pattern.ts';
import { growth } from '../growth.ts';

const pattern = readTermPattern(compilePrefilter(['en']).terms);

describe('the pattern that every page is tested with', () => {
  it.each([
    'open source',
    'Open-Source',
    'OPEN SOURCE',
    'open\n                                source',
    'open\u00A0source',
    'open\u2011source',
    'open\u2013source',
    'o\u00ADpen sour\u00ADce',
    'open\u200B\u200B source',
    'open\u200Esource',
    'the words before itopen sourcewithout a space, like lines of a table in a page',
  ])('finds %j', (text) => {
    expect(pattern.test(text)).toBe(true);
  });

  it.each(['closed source', 'open. Source', 'the openness of the source', 'open for sources'])('leaves %j', (text) => {
    expect(pattern.test(text)).toBe(false);
  });

  it.each([
    ['open ', 200_000],
    ['open-', 200_000],
    [' ', 1_000_000],
    ['\u00AD', 1_000_000],
    ['o\u00AD', 500_000],
  ])('takes ten times as long for ten times as many of %j', (piece, times) => {
    const [small, large] = [times / 10, times].map((count) => `open${piece.repeat(count)}`);
    const test = (text = '') => expect(pattern.test(text)).toBe(false);
    expect(
      growth(
        () => test(small),
        () => test(large),
        10,
        3,
      ),
    ).toBeLessThan(3);
  });
});
