import { describe, expect, it } from 'vitest';
import { places, types } from '@/src/core/grammar/chunk-features.ts';
import { patternToRegExp } from '@/src/core/patterns/pattern-to-regexp.ts';
import { createPatternIndex } from '@/src/core/patterns/pattern-index.ts';
import { requirementsOf } from '@/src/core/patterns/pattern-requirements.ts';
import { createPatternReader } from '@/src/core/patterns/pattern.ts';
import { requirementRow } from '@/data/compile/lang-rules.ts';
import { english } from '../engine.ts';

const requirements = (pattern: string) =>
  requirementsOf(createPatternReader({ named: 'name[known]', either: 'noun | name' })(pattern));
/** Each set as one text. */
const written = (sets: { text: string }[][]): string[] =>
  sets.map((atoms) => atoms.map(({ text }) => text).join(' or '));

describe('what a pattern cannot do without', () => {
  it.each([
    ['name dash noun open', ['name', 'dash']],
    ['name copula open', ['name']],
    ['name comma name any open', ['name', 'comma']],
    ['name[subject] any{0,3} open[bare]', ['name[subject]']],
    ['<name> comma? open', ['name']],
    ['@( noun and )? @name any open', ['name']],
    ['<name>? verb* open', []],
    ['<name ?> open', []],
    ['( name | noun ) copula open', ['name or noun']],
    ['name ( name | noun ) any open', ['name']],
    ['( name comma | noun ) open', ['name or noun']],
    ['( name | any ) open', []],
    ['$named $either any open', ['name[known]', 'noun or name']],
    ['!name open', []],
  ])('on the left, as far as nothing else implies it: %s', (pattern, left) => {
    expect(written(requirements(pattern).left)).toEqual(left);
    expect(requirements(pattern).right).toEqual([]);
  });

  it('on the right: open verb colon+', () => {
    expect(written(requirements('open verb colon+').right)).toEqual(['colon']);
  });

  it.each([
    ['name copula open', 'copula'],
    ['name comma? open', 'comma or name'],
    ['( name noun? | verb ) open', 'noun or name or verb'],
    ['comma !name open', undefined],
    ['name? open', undefined],
  ])('next to it on the left: %s', (pattern, before) => {
    const atoms = requirements(pattern).before;
    expect(atoms && written([atoms])[0]).toBe(before);
  });

  it('next to it on the right: open ( comma | dash? name )', () => {
    expect(written([requirements('open ( comma | dash? name )').behind ?? []])).toEqual(['comma or dash or name']);
  });
});

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
