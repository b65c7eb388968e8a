import { expect, it } from 'vitest';
import { check } from '../../../data/checks/stale.ts';
import type { CheckInput } from '../../../data/checks/check.ts';
import { family, input, release } from './dataset.ts';

/** A record under a licence, last seen on a day; `lines` are added. */
const made = (licence: string, seen: string, ...lines: string[]): CheckInput =>
  input({
    solo: family(
      'Solo',
      release(
        'solo',
        `weights: { available: released, licence: ${licence} }`,
        `sources: [{ url: 'https://example.org', seen: '${seen}', kind: primary, supports: [weights.licence, released] }]`,
        ...lines,
      ),
    ),
  });

const dated = `released: '2023-11'`;

it('warns of terms of the maker’s own that nobody read for half a year, however old the model is', () => {
  expect(check(made('house', '2025-12-01', dated))).toEqual([
    'data/models/solo.yml: versions.solo.sources: none was seen in the last 183 days, and the licence may change; look again and update seen',
  ]);
  expect(check(made('house', '2026-01-01', dated))).toEqual([]);
});

it('warns of a release without a date, whatever its licence', () => {
  expect(check(made('MIT', '2025-12-01'))).toEqual([
    'data/models/solo.yml: versions.solo.sources: none was seen in the last 183 days, and no release date is known; look again and update seen',
  ]);
});

it('is silent for a dated release under a standard licence, and for what the list excuses', () => {
  expect(check(made('MIT', '2023-12-01', dated))).toEqual([]);
  expect(check({ ...made('house', '2025-12-01', dated), staleAllowed: new Set(['solo']) })).toEqual([]);
});

it('is silent for dated models whose weights are not to be had: they have no terms', () => {
  const closed = [`weights: { available: none }`, dated];
  const seen = `sources: [{ url: 'https://example.org', seen: '2025-12-01', kind: primary, supports: [weights.available, released] }]`;
  expect(check(input({ solo: family('Solo', release('solo', ...closed, seen)) }))).toEqual([]);
});
