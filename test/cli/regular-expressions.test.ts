import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLanguage } from '@/src/cli/engine.ts';
import { accepted } from '@/src/cli/develop/expressions/accepted.ts';
import { checkExpression } from '@/src/cli/develop/expressions/check.ts';
import { shapeOf, withoutBorders } from '@/src/cli/develop/expressions/shape.ts';
import { bin, run } from '@/src/cli/process.ts';
import { findUnlistedNames } from '@/src/core/names/unlisted-names.ts';
import { createMatcher } from '@/src/core/patterns/matcher.ts';
import { createSegmenter } from '@/src/core/text/segment.ts';
import { growth } from '../growth';

it('no regular expression that runs over texts of others takes time that grows faster than the text', async () => {
  const { code, output } = await run(bin('tsx'), ['src/cli/develop/expressions.ts']);
  expect(output).toMatch(/^\d{4} expressions/m);
  expect(code, output).toBe(0);
});

describe('what the checker does not call safe takes twice the time for twice the text:', () => {
  const split = createSegmenter(loadLanguage());
  const matchers = ['en', 'de'].map((code) => createMatcher(loadLanguage(code)));
  // A sentence of chunks of every type, with an openness term at its end.
  const sentenceOf = (length: number): string => `${'Nm---s---v--------p--------n--------'.repeat(length)}Om-a-----`;
  it.each<[string, number, (length: number) => unknown]>([
    ['tags', 4_000, (length) => split(' #A #0 #b #0'.repeat(length))],
    ['smileys', 2_000, (length) => split(`         ${'😀'.repeat(20)}         a`.repeat(length))],
    ['names', 32_000, (length) => findUnlistedNames('_BABbx²Abx\0'.repeat(length), [], () => false)],
    ['one long name', 40_000, (length) => findUnlistedNames(`${'Aa'.repeat(length)}-7B`, [], () => false)],
    ['rules', 200, (length) => matchers.map(({ within }) => within(sentenceOf(length), length * 4))],
  ])('%s', (_, length, work) => {
    const twice = growth(
      () => work(length),
      () => work(length * 2),
      1,
      3,
    );
    // Twice is linear, four times is not; between the two is room for the memory that more text takes.
    expect(twice).toBeLessThan(3);
  });

  it('each with its reason', () => {
    for (const { file, why } of accepted)
      expect({ file, why, exists: existsSync(file) }).toMatchObject({ exists: true });
  });
});

describe('the check', () => {
  it.each([
    ['(a+)+$', 'exponential'],
    ['#.*$', '2nd degree polynomial'],
  ])('calls /%s/ slow, and shows how', async (source, degree) => {
    expect(await checkExpression({ source, flags: 'u' }, 20_000)).toEqual({
      state: 'slow',
      degree: expect.stringContaining(degree),
      attack: expect.stringContaining('repeat'),
    });
  });

  it.each(['#[^#]*', String.raw`(?<![a-zA-Z0-9])not\s+yet(?![a-zA-Z0-9])`])('calls /%s/ safe', async (source) => {
    expect(await checkExpression({ source, flags: 'u' }, 20_000)).toEqual({ state: 'safe' });
  });

  it.each([String.raw`(?<![a-zA-Z0-9])not\s+yet(?![a-zA-Z0-9])`, String.raw`^\s*v2\.5(?!\d)`, '，'])(
    'has nothing to check in /%s/: words and no more',
    (source) => {
      expect(shapeOf({ source, flags: 'gu' })).toBeUndefined();
    },
  );

  it.each([
    String.raw`not\s+`,
    String.raw`not\s+\s+yet`,
    'not|yet',
    'no[tn]',
    '(?:not)+',
    String.raw`not\s*yet`,
    String.raw`\w`,
    '(?<!b)not',
  ])('takes /%s/ as it is', (source) => {
    expect(shapeOf({ source, flags: 'gu' })).toEqual({ source, flags: 'gu' });
  });

  it('takes phrases with a gap for one, with all words alike', () => {
    const gap = String.raw`(?:[^\s,;:]+\s+){0,3}?[^\s,;:]+`;
    const sourceOf = (one: string, other: string, third: string): string =>
      String.raw`(?<![a-zA-Z0-9])${one}\s+${gap}\s+${other}\s+${third}(?![a-zA-Z0-9])`;
    const expected = { source: sourceOf('a', 'a', 'a'), flags: 'gu' };
    expect(shapeOf({ source: sourceOf('wird', 'als', 'frei'), flags: 'gu' })).toEqual(expected);
    expect(shapeOf({ source: sourceOf('if', 'wants', 'to'), flags: 'gu' })).toEqual(expected);
    const [atStart, alike] = ['even', 'a'].map((first) => String.raw`^\s*${first}\s+${gap}\s+a`);
    expect(shapeOf({ source: atStart ?? '', flags: 'gu' })).toEqual({ source: alike, flags: 'gu' });
  });

  it('has the borders of words without lookaround', () => {
    expect(withoutBorders('(?<![a-zA-Z0-9-])(?:a|b)(?![a-zA-Z0-9])')).toBe('(?:a|b)(?:[^a-zA-Z0-9]|$)');
    expect(withoutBorders(String.raw`a\.(?!\d)`)).toBe(String.raw`a\.(?:\D|$)`);
    expect(withoutBorders('a(?=b)')).toBe('a(?=b)');
  });
});
