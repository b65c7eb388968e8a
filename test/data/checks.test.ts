import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDataset } from '../../data/compile/read.ts';
import { checkDataset, loadChecks } from '../../data/checks/run.ts';

const root = join(import.meta.dirname, '../../data');

it('has a test for every rule', async () => {
  const tested = readdirSync(join(import.meta.dirname, 'checks'))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => name.replace('.test.ts', ''));
  expect([...(await loadChecks()).keys()].toSorted()).toEqual(tested.toSorted());
});

it('finds no error in the dataset', async () => {
  const today = new Date().toISOString().slice(0, 10);
  expect((await checkDataset(readDataset(root), root, today)).errors).toEqual([]);
});
