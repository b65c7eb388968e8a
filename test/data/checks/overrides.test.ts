import { expect, it } from 'vitest';
import { check } from '../../../data/checks/overrides.ts';
import { derived, family, release } from './dataset.ts';

const override = (openness: string): string =>
  `override: { class: ${openness}, because: A dispute was settled., source: 'https://example.org' }`;
const many = (n: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: n }, (_, i) => [`m${i}`, family(`M${i}`, release(`m${i}`, override('closed')))]),
  );

it('allows nine', () => {
  expect(check(derived(many(9)))).toEqual([]);
  expect(check(derived(many(10)))).toEqual([
    'data/models/m9.yml: versions.m9.override: more than 9 overrides; mend the method instead',
  ]);
});

it('reports one that says what is derived anyway', () => {
  const lines = check(derived({ solo: family('Solo', release('solo', override('open-weight-permissive'))) }));
  expect(lines[0]).toContain('says what is derived anyway');
});
