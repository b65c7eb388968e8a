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

const blob = 'https://github.com/solo/solo/blob/0123456789012345678901234567890123456789/README.md';
const tree = 'https://github.com/solo/solo/tree/0123456789012345678901234567890123456789';

const askClosed = (component: string, kind: string, url: string, says = ''): string[] => {
  const source = `{ url: '${url}', seen: '2026-06-01', kind: ${kind}, ${says}supports: [weights.licence, components.${component}] }`;
  const lines = [`components: { ${component}: closed }`, `sources: [${source}]`];
  return check(input({ solo: family('Solo', release('solo', ...lines)) }));
};

it('reports a closed component of which its source only says nothing', () => {
  expect(askClosed('training-data', 'primary', blob)).toEqual([
    'data/models/solo.yml: versions.solo.components.training-data: is closed, but no source says so; give its words in says, cite the list of files (/tree/COMMIT) where code is missing, or leave it out',
  ]);
  expect(askClosed('training-code', 'primary', blob)).toHaveLength(1);
  expect(askClosed('training-code', 'news', 'https://example.org/news')).toHaveLength(1);
});

it('takes the words of a source, and what an index found', () => {
  expect(askClosed('training-data', 'primary', blob, 'says: We will not release the data., ')).toEqual([]);
  expect(askClosed('training-data', 'index', 'https://example.org/row')).toEqual([]);
});

it('takes a list of files for the code alone: it is no place for data', () => {
  expect(askClosed('training-code', 'primary', tree)).toEqual([]);
  expect(askClosed('training-data', 'primary', tree)).toHaveLength(1);
});

it('asks nothing of what is open or in part', () => {
  const lines = (state: string): string[] => [
    `components: { training-data: ${state} }`,
    `sources: [{ url: '${blob}', seen: '2026-06-01', kind: primary, supports: [weights.licence, components.training-data] }]`,
  ];
  for (const state of ['open', 'partial']) {
    expect(check(input({ solo: family('Solo', release('solo', ...lines(state))) }))).toEqual([]);
  }
});
