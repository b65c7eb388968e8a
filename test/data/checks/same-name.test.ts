import { expect, it } from 'vitest';
import { check } from '../../../data/checks/same-name.ts';
import { family, input, release } from './dataset.ts';

it('reports a version that is called like its family', () => {
  const named = (id: string, name: string): string => release(id).replace(`name: ${id}`, `name: ${name}`);
  const made = input({ solo: family('Solo', named('solo-1', 'Family'), named('solo-2', 'Family 2')) });
  expect(check(made)).toEqual([
    'data/models/solo.yml: versions.solo-1.name: "Family" is also the name of solo; say which version it is, as in "StarCoder (first version)"',
  ]);
});

it('takes the only version of a family, which has its id and name, for one record', () => {
  expect(check(input({ solo: family('Solo', release('solo')) }))).toEqual([]);
});
