import { expect, it } from 'vitest';
import { check } from '../../../data/checks/future-date.ts';
import { family, input, release } from './dataset.ts';

const source = (seen: string): string =>
  `sources: [{ url: 'https://example.org', seen: '${seen}', kind: primary, supports: [weights.licence] }]`;
const ask = (...lines: string[]): string[] => check(input({ solo: family('Solo', release('solo', ...lines)) }));

it('reports what was read or released after today', () => {
  expect(ask(source('2026-07-02'))).toEqual([
    'data/models/solo.yml: versions.solo.sources: 2026-07-02 lies in the future; correct the date',
  ]);
  expect(ask("released: '2026-08'")[0]).toContain('versions.solo.released: 2026-08 lies in the future');
  const osi = "third_party: [{ by: osi, outcome: failed, url: 'https://example.org', seen: '2027-01-01' }]";
  expect(ask(osi)[0]).toContain('third_party.osi');
});

it('accepts today', () => {
  expect(ask(source('2026-07-01'), "released: '2026'")).toEqual([]);
});
