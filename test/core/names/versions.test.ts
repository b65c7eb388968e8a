import { describe, expect, it } from 'vitest';
import { createVersionPicker, knowsVersion, type VersionPicker } from '@/src/core/names/versions.ts';
import type { ModelSummary, NameTable, OpennessClass, VersionEntry } from '@/src/vocabulary/types.ts';

const model = (openness: OpennessClass): ModelSummary => ({
  name: 'Zorb',
  family: 'zorb',
  class: openness,
  neverOpenSource: true,
});
const versions: VersionEntry[] = [
  { model: 'zorb-3', versions: ['3'] },
  { model: 'zorb-3-small', versions: ['3'], sizes: ['8b'] },
  { model: 'zorb-3-coder', versions: ['3'], variants: ['coder'] },
  { model: 'zorb-v3-0324', versions: ['v3-0324'] },
  { model: 'zorb-4-0501', versions: ['4-0501'] },
  { model: 'zorb-mini', versions: [], variants: ['mini'] },
  { model: 'zorb-mini-too', versions: [], variants: ['mini'] },
];
const names = (classes: OpennessClass[]): NameTable => ({
  version: '2026.1.1',
  aliases: {},
  families: { zorb: { makers: [], versions } },
  models: Object.fromEntries([
    ['zorb', model('depends')],
    ...classes.map((openness, at) => [`zorb-${at}`, model(openness)] as const),
  ]),
});
const suffix = (given: string[], sizes: string[] = [], variants: string[] = []) => ({
  to: 0,
  versions: given,
  sizes,
  variants,
});

describe('the model that a name means', () => {
  const pick: VersionPicker = (...given) => createVersionPicker(names(['closed', 'open-source']))(...given);
  it.each([
    [suffix(['3']), 'zorb-3'],
    [suffix(['3'], ['8b']), 'zorb-3-small'],
    [suffix(['3'], ['70b']), 'zorb-3'],
    [suffix(['3'], [], ['coder']), 'zorb-3-coder'],
    [suffix(['v3', '0324']), 'zorb-v3-0324'],
    // The letter of a version is left out at will.
    [suffix(['v4', '0501']), 'zorb-4-0501'],
    [suffix(['4', '0501']), 'zorb-4-0501'],
    // One size or variant does for an entry that demands no version; of equals the first.
    [suffix([], [], ['mini']), 'zorb-mini'],
    [suffix(['3'], [], ['mini']), 'zorb-mini'],
    [suffix([], ['8b']), 'zorb'],
    [suffix(['3'], ['8b'], ['coder']), 'zorb-3-coder'],
    [suffix([]), 'zorb'],
    // No such version, whose class could be any.
    [suffix(['9']), null],
  ])('%j: %s', (given, expected) => {
    expect(pick('zorb', undefined, given)).toBe(expected);
  });

  it('is what the alias names by itself, unless the suffix says more', () => {
    expect(pick('zorb', 'zorb-alias', suffix([]))).toBe('zorb-alias');
    expect(pick('zorb', 'zorb-alias', suffix(['3']))).toBe('zorb-3');
  });

  it.each(['1', 'v1', '1.0', 'v1.0', '1.0.0'])('is what the alias names for its first version: %s', (version) => {
    expect(pick('zorb', 'zorb-alias', suffix([version]))).toBe('zorb-alias');
  });

  it.each(['9', '11.0', '1.5', '10', '1.0b', '2.1', 'x1'])(
    'is unknown for a version that no record lists: %s',
    (version) => {
      expect(pick('zorb', 'zorb-alias', suffix([version]))).toBeNull();
      expect(pick('zorb', 'zorb-alias', suffix(['1', version]))).toBeNull();
    },
  );

  it('is what the alias names for any version of a family that is closed', () => {
    expect(createVersionPicker(names(['closed', 'closed']))('zorb', 'zorb-alias', suffix(['9']))).toBe('zorb-alias');
  });

  it('is unknown for an unlisted version, even of a family whose versions share an open-weight class', () => {
    const shared = names(['open-weight-permissive', 'open-weight-permissive']);
    expect(createVersionPicker(shared)('zorb', undefined, suffix(['9']))).toBeNull();
  });

  it('is the umbrella for an unlisted version of a family that is closed in every version', () => {
    expect(createVersionPicker(names(['closed', 'closed']))('zorb', undefined, suffix(['9']))).toBe('zorb');
    // Of a family without a class nobody knows whether it is closed.
    expect(createVersionPicker(names([]))('zorb', undefined, suffix(['9']))).toBeNull();
  });

  it('is unknown where the dataset has no such family, or no record of the family as a whole', () => {
    expect(pick('blarg', undefined, suffix([]))).toBeNull();
    expect(pick('blarg', undefined, suffix(['3']))).toBeNull();
    const { zorb: _umbrella, ...models } = names(['closed']).models;
    expect(createVersionPicker({ ...names([]), models })('zorb', undefined, suffix([]))).toBeNull();
  });

  it('is known only where an entry fits', () => {
    expect(knowsVersion(versions, suffix(['3']))).toBe(true);
    expect(knowsVersion(versions, suffix(['9']))).toBe(false);
    expect(knowsVersion(versions, suffix([]))).toBe(false);
  });
});
