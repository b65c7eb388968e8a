import { expect, it } from 'vitest';
import { check } from '../../../data/checks/missing-source.ts';
import { family, input, release } from './dataset.ts';

const ask = (...lines: string[]): string[] => check(input({ solo: family('Solo', release('solo', ...lines)) }));

it('reports each stated fact that no source supports', () => {
  expect(ask("released: '2026'", 'base: other', 'components: { training-data: closed }')).toEqual([
    'data/models/solo.yml: versions.solo.released: no source supports it; add a source or leave the fact out',
    'data/models/solo.yml: versions.solo.base: no source supports it; add a source or leave the fact out',
    'data/models/solo.yml: versions.solo.components.training-data: no source supports it; add a source or leave the fact out',
  ]);
});

it('accepts what is supported, and a licence that is said to be unknown', () => {
  const source = (fact: string): string =>
    `sources: [{ url: 'https://example.org', seen: '2026-06-01', kind: index, supports: [${fact}] }]`;
  expect(ask()).toEqual([]);
  expect(ask('weights: { available: released, licence: unknown }', source('base'))).toEqual([]);
  expect(ask('weights: { available: none }', source('base'))[0]).toContain('weights.available');
  expect(ask('weights: { available: none }', source('weights.available'))).toEqual([]);
});

it('does not take a licence for proof that the weights it was given for are gone', () => {
  const source = (facts: string): string =>
    `sources: [{ url: 'https://example.org', seen: '2026-06-01', kind: index, supports: [${facts}] }]`;
  const withdrawn = 'weights: { available: withdrawn, licence: MIT }';
  expect(ask(withdrawn, source('weights.licence'))[0]).toContain('weights.available');
  expect(ask(withdrawn, source('weights.licence, weights.available'))).toEqual([]);
});
