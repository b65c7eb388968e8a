import { describe, expect, it } from 'vitest';
import { chunk, encode, has, is, isNominal, set } from '@/src/core/grammar/chunk.ts';
import { features, places, types } from '@/src/core/grammar/chunk-features.ts';

const span = { start: 3, end: 9 };

describe('a chunk', () => {
  it('has one feature for each place; the last one counts', () => {
    const made = chunk('noun', span, 'model', 'plural', 'artefact');
    expect([has(made, 'artefact'), has(made, 'model'), has(made, 'plural')]).toEqual([true, false, true]);
    set(made, 'singular');
    expect(made).toMatchObject({ ...span, values: { head: 'artefact', number: 'singular' } });
    expect(has(undefined, 'model')).toBe(false);
  });

  it.each([
    ['name', true],
    ['noun', true],
    ['open', true],
    ['pronoun', true],
    ['person', true],
    ['verb', false],
    ['comma', false],
    ['start', false],
  ] as const)('of type %s takes the place of a noun: %s', (type, expected) => {
    expect(isNominal(chunk(type, span))).toBe(expected);
    expect(is(chunk(type, span), type)).toBe(true);
    expect(is(undefined, type)).toBe(false);
  });

  it('has a code of one letter for each place', () => {
    const code = encode(chunk('noun', span, 'model', 'plural'));
    expect(code).toHaveLength(places.length);
    expect(code.startsWith(types.noun)).toBe(true);
    expect(code).toContain(features.model[1]);
    expect(code.replaceAll('.', '')).toHaveLength(3);
  });
});

describe('the letters', () => {
  it.each(places.filter((place) => place !== 'type'))('differ in the place %s', (place) => {
    const letters = Object.values(features).flatMap(([own, letter]) => (own === place ? [letter] : []));
    expect(new Set(letters).size).toBe(letters.length);
    expect(letters).not.toContain('.');
  });

  it('differ for each type', () => {
    expect(new Set(Object.values(types)).size).toBe(Object.keys(types).length);
  });
});
