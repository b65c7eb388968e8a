import { expect, it } from 'vitest';
import { check } from '../../../data/checks/filename.ts';
import { family, input, release } from './dataset.ts';

it('lets one release bear the id of its file, and asks several to add their version', () => {
  expect(check(input({ solo: family('Solo', release('solo')) }))).toEqual([]);
  expect(check(input({ duo: family('Duo', release('duo'), release('duo-2')) }))).toEqual([
    "data/models/duo.yml: versions.duo.id: is a family's id, which means all of its versions; add the version to the id",
  ]);
});

it('reports a filename that is no id, and an id that is taken', () => {
  expect(check(input({ 'My Model': family('My Model', release('my-model')) }))[0]).toContain('(filename): is no id');
  const twice = check(input({ a: family('A', release('one')), b: family('B', release('one')) }));
  expect(twice).toEqual(['data/models/b.yml: versions.one.id: is taken by data/models/a.yml; choose another id']);
});
