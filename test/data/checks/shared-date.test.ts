import { expect, it } from 'vitest';
import { check } from '../../../data/checks/shared-date.ts';
import { derived, family, release } from './dataset.ts';

const dated = (versions: string) => {
  const match = `match: { versions: [${versions}] }`;
  return derived({ solo: family('Solo', release('solo-2', match, 'released: 2026-01-02')) });
};

it('reports the day of a record that holds for several versions', () => {
  expect(check(dated("'2', '2.5', v3"))).toEqual([
    'data/models/solo.yml: versions.solo-2.released: one day for versions 2, 2.5, 3; give each a record, or leave it out',
  ]);
});

it.each(["'2', '2.0', v2", "'2', '2506'", "'2', xs", "'2'"])(
  'accepts one version in several spellings: %s',
  (versions) => {
    expect(check(dated(versions))).toEqual([]);
  },
);

it('accepts several versions without a day', () => {
  expect(check(derived({ solo: family('Solo', release('solo-2', "match: { versions: ['2', '3'] }")) }))).toEqual([]);
});
