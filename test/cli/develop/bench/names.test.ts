import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { encodeNames } from '../../../../data/compile/write/encode-names.ts';
import { compileModels } from '../../../../data/compile/models.ts';
import { compileNames } from '../../../../data/compile/names.ts';
import { readDataset } from '../../../../data/compile/read.ts';
import { costOfNames } from '../../../../src/cli/develop/bench/names.ts';

const root = join(import.meta.dirname, '../../../../data');
const dataset = readDataset(root);
const version = readFileSync(join(root, 'VERSION'), 'utf8').trim();
const text = JSON.stringify(encodeNames(compileNames(dataset, compileModels(dataset), version)));

/** Other work on the machine may fall into one of two times: a ratio that is too large once is measured again. */
const patiently = { retry: 4 };

it('looks a name up in less than ten times what a plain map takes', patiently, () => {
  const cost = costOfNames(text);
  expect(cost.lookUp / cost.plainMap).toBeLessThan(10);
});

it('builds the index of names in less than forty times what parsing its text takes', patiently, () => {
  const cost = costOfNames(text);
  expect(cost.index / cost.parsing).toBeLessThan(40);
});

it('rejects text that is no name table', () => {
  expect(() => costOfNames('{}')).toThrow('dataset-corrupt');
});
