import { expect, it } from 'vitest';
import type { LicenceInput } from '../../../data/compile/schema.ts';
import { check } from '../../../data/checks/clause-source.ts';
import { input } from './dataset.ts';

const ask = (licence: Partial<LicenceInput>): string[] =>
  check(
    input(
      {},
      { licences: new Map([['x', { name: 'X', kind: 'use-restricted', summary: 'X.', basis: 'none', ...licence }]]) },
    ),
  );

it('asks a licence that limits use for its clauses and their source', () => {
  expect(ask({})).toEqual([
    'data/licenses.yml: x.url: no source for the clauses; add url and seen',
    'data/licenses.yml: x.restrictions: kind limits use but no restriction is named; name them',
  ]);
  expect(ask({ url: 'https://example.org', seen: '2026-01-01', restrictions: ['use-policy'] })).toEqual([]);
  expect(ask({ kind: 'permissive' })).toEqual([]);
});
