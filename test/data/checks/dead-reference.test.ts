import { expect, it } from 'vitest';
import { check } from '../../../data/checks/dead-reference.ts';
import { family, input, release } from './dataset.ts';

const one = (...lines: string[]): string[] =>
  check(input({ solo: family('Solo', release('solo-1', ...lines), release('solo-2')) }));

it('accepts what exists', () => {
  expect(one('base: solo-2')).toEqual([]);
  expect(one('base: solo')).toEqual([]);
});

it('reports a licence, a base and a family that do not exist, and the licence that was probably meant', () => {
  expect(one('weights: { available: released, licence: mit }')).toEqual([
    'data/models/solo.yml: versions.solo-1.weights.licence: "mit" does not exist; write "MIT", or add it to data/licenses.yml',
  ]);
  expect(one('base: solo-9')[0]).toContain('versions.solo-1.base: "solo-9" does not exist');
  const lost = check(input({ solo: `part_of: nobody\n${family('Solo', release('solo'))}` }));
  expect(lost[0]).toContain('part_of: "nobody" does not exist');
});

it('reports a group with a member that is no release', () => {
  const group = '  - { id: solo-all, name: All, group: [solo-1, solo-3] }';
  expect(check(input({ solo: family('Solo', release('solo-1'), group) }))[0]).toContain(
    'group: "solo-3" does not exist',
  );
});

it('reports a base that leads back to itself', () => {
  const circle = check(
    input({ solo: family('Solo', release('solo-1', 'base: solo-2'), release('solo-2', 'base: solo-1')) }),
  );
  expect(circle[0]).toContain('leads back to itself');
});

it('reports a restriction without words', () => {
  const licences = new Map([
    ['x', { name: 'X', kind: 'use-restricted' as const, restrictions: ['odd'], summary: 'X.', basis: 'none' as const }],
  ]);
  expect(check(input({}, { licences }))).toEqual([
    'data/licenses.yml: x.restrictions: "odd" does not exist; give it words in data/criteria.yml',
  ]);
});
