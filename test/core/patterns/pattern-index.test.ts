import { describe, expect, it } from 'vitest';
import { places, types } from '@/src/core/grammar/chunk-features.ts';
import { patternToRegExp } from '@/src/core/patterns/pattern-to-regexp.ts';
import { createPatternIndex } from '@/src/core/patterns/pattern-index.ts';
import { createPatternReader } from '@/src/core/patterns/pattern.ts';
import { requirementRow } from '@/data/compile/lang-rules.ts';
import { english } from '../engine.ts';

/** A sentence of bare chunks of some types. */
const code = (...chunks: (keyof typeof types)[]): string =>
  chunks.map((type) => types[type] + '-'.repeat(places.length - 1)).join('');

const read = createPatternReader(english.macros);
const patterns = english.rules.flatMap((rule) => rule.patterns.map(({ text }) => read(text)));
const indexOfEnglish = createPatternIndex(
  english.rules.flatMap((rule) => rule.patterns.map(({ requirements }) => requirements)),
  english.atoms,
);
describe('the pattern index', () => {
  const atoms: string[] = [];
  const match = ['name copula open', 'name any* open', 'open name'];
  const candidates = createPatternIndex(
    match.map((pattern) => requirementRow('test', pattern, createPatternReader({}), atoms)),
    atoms,
  );

  it('lets through what holds all that is needed, each part on its side', () => {
    expect(candidates(code('start', 'name', 'copula', 'open', 'end'), 3)).toEqual([0, 1]);
    expect(candidates(code('start', 'open', 'name', 'copula', 'end'), 1)).toEqual([2]);
  });

  it('stops what has something else next to the openness term, or is none', () => {
    expect(candidates(code('copula', 'name', 'open', 'end'), 2)).toEqual([1]);
    expect(candidates(code('start', 'name', 'copula', 'open', 'end'), 2)).toEqual([]);
  });

  it('spares most patterns of English a sentence of few kinds of chunks', () => {
    const passing = indexOfEnglish(code('start', 'name', 'copula', 'open', 'end'), 3);
    expect(passing.length).toBeLessThan(patterns.length / 10);
  });

  it('stops no pattern that would match', () => {
    const kinds = Object.keys(types) as (keyof typeof types)[];
    const expressions = patterns.map(patternToRegExp);
    let matched = 0;
    for (const before of kinds) {
      for (const after of kinds) {
        const sentence = code('start', before, 'name', 'copula', 'open', after, 'name', 'end');
        const passing = new Set(indexOfEnglish(sentence, 4));
        for (const [at, expression] of expressions.entries()) {
          expression.lastIndex = 4 * places.length;
          if (!expression.test(sentence)) continue;
          matched += 1;
          expect(passing.has(at)).toBe(true);
        }
      }
    }
    expect(matched).toBeGreaterThan(0);
  });
});
