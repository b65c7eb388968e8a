import { expect, it } from 'vitest';
import { check } from '../../../data/checks/hidden-version.ts';
import { derived, family, release } from './dataset.ts';

const restricted = 'weights: { available: released, licence: house }';
const unknown = 'weights: { available: released, licence: unknown }';
const small = release('solo-2-small', "match: { versions: ['2'], sizes: [3b] }", unknown);

it('reports a number that leads to a record while a size of it fares better', () => {
  const families = { solo: family('Solo', release('solo-2', "match: { versions: ['2'] }", restricted), small) };
  expect(check(derived(families))).toEqual([
    'data/models/solo.yml: versions.solo-2: hides solo-2-small, which fares better; make it a group of both',
  ]);
});

it('accepts a group of both', () => {
  const group = "  - { id: solo-2, name: Solo 2, match: { versions: ['2'] }, group: [solo-2-large, solo-2-small] }";
  const large = release('solo-2-large', "match: { versions: ['2'], sizes: [70b] }", restricted);
  expect(check(derived({ solo: family('Solo', group, large, small) }))).toEqual([]);
});
