import { describe, expect, it } from 'vitest';
import { createVersionPicker, knowsVersion } from '@/src/core/names/versions.ts';
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
  const pick = createVersionPicker(names(['closed', 'open-source']));
  it.each([
    [suffix(['3']), 'zorb-3'],
    [suffix(['3'], ['8b']), 'zorb-3-small'],
    [suffix(['3'], ['70b']), 'zorb-3'],
    [suffix(['3'], [], ['coder']), 'zorb-3-coder'],
    [suffix(['v3', '0324']), 'zorb-v3-0324'],
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

  it('is what the alias names for its first version, and unknown for one that no record lists', () => {
    expect(pick('zorb', 'zorb-alias', suffix(['1.0']))).toBe('zorb-alias');
    expect(pick('zorb', 'zorb-alias', suffix(['9']))).toBeNull();
    expect(createVersionPicker(names(['closed', 'closed']))('zorb', 'zorb-alias', suffix(['9']))).toBe('zorb-alias');
  });

  it('is unknown for an unlisted version, even of a family whose versions share an open-weight class', () => {
    const shared = names(['open-weight-permissive', 'open-weight-permissive']);
    expect(createVersionPicker(shared)('zorb', undefined, suffix(['9']))).toBeNull();
  });

  it('is the umbrella for an unlisted version of a family that is closed in every version', () => {
    expect(createVersionPicker(names(['closed', 'closed']))('zorb', undefined, suffix(['9']))).toBe('zorb');
  });

  it('is known only where an entry fits', () => {
    expect(knowsVersion(versions, suffix(['3']))).toBe(true);
    expect(knowsVersion(versions, suffix(['9']))).toBe(false);
    expect(knowsVersion(versions, suffix([]))).toBe(false);
  });
});
