import { describe, expect, it } from 'vitest';
import { places, types } from '@/src/core/codes.ts';
import { createGate, needsOf } from '@/src/core/gate.ts';
import { compilePattern } from '@/src/core/pattern.ts';
import { english } from './engine.ts';

describe('what a pattern cannot do without', () => {
  it.each([
    ['name copula open', ['name', 'copula']],
    ['name[subject] any{0,3} open[bare]', ['name[subject]']],
    ['<name> comma? open', ['name']],
    ['<name>? verb* open', []],
    ['<name ?> open', []],
    ['( name | noun ) copula open', ['copula']],
    ['!name open colon+', ['colon']],
    ['$named open', ['name[known]']],
  ])('%s', (pattern, others) => {
    expect(needsOf(pattern, { named: 'name[known]' }).others).toEqual(others);
  });

  it('is its own openness term', () => {
    expect(needsOf('name open[bare]', {}).open).toBe('open[bare]');
  });
});

/** A sentence of bare chunks of some types. */
const code = (...chunks: (keyof typeof types)[]): string =>
  chunks.map((type) => types[type] + '-'.repeat(places.length - 1)).join('');

describe('the gate', () => {
  const pass = createGate({})('name copula open');

  it('lets through what holds all that is needed', () => {
    expect(pass(code('start', 'name', 'copula', 'open', 'end'), 3)).toBe(true);
    expect(pass(code('copula', 'name', 'open'), 2)).toBe(true);
  });

  it('stops what lacks a part, or is no openness term', () => {
    expect(pass(code('start', 'name', 'open', 'end'), 2)).toBe(false);
    expect(pass(code('start', 'name', 'copula', 'open', 'end'), 2)).toBe(false);
  });

  it('spares most patterns of English a sentence of few kinds of chunks', () => {
    const patterns = english.rules.flatMap(({ match }) => match);
    const passes = patterns.map(createGate(english.macros));
    const sentence = code('start', 'name', 'copula', 'open', 'end');
    expect(passes.filter((one) => one(sentence, 3)).length).toBeLessThan(patterns.length / 3);
  });

  it('stops no pattern that would match', () => {
    const kinds = Object.keys(types) as (keyof typeof types)[];
    const passOf = createGate(english.macros);
    const all = english.rules
      .flatMap(({ match }) => match)
      .map((pattern) => ({ passes: passOf(pattern), expression: compilePattern(pattern, english.macros) }));
    let matched = 0;
    for (const before of kinds) {
      for (const after of kinds) {
        const sentence = code('start', before, 'name', 'copula', 'open', after, 'name', 'end');
        for (const { passes, expression } of all) {
          expression.lastIndex = 4 * places.length;
          if (!expression.test(sentence)) continue;
          matched += 1;
          expect(passes(sentence, 4)).toBe(true);
        }
      }
    }
    expect(matched).toBeGreaterThan(0);
  });
});
