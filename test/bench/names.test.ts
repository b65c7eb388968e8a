import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileModels } from '../../data/compile/models.ts';
import { encodeNames } from '../../data/compile/encode-names.ts';
import { compileNames } from '../../data/compile/names.ts';
import { readDataset } from '../../data/compile/read.ts';
import { createAliasFinder } from '../../src/core/names.ts';
import { readNames } from '../../src/knowledge/names.ts';

const root = join(import.meta.dirname, '../../data');
const dataset = readDataset(root);
const version = readFileSync(join(root, 'VERSION'), 'utf8').trim();
const text = JSON.stringify(encodeNames(compileNames(dataset, compileModels(dataset), version)));

/**
 * Best time of each run in ms, taken turn by turn, after as many turns that are not counted: whatever else the machine
 * does only adds to a time, and to both alike.
 */
function best(...runs: (() => unknown)[]): number[] {
  const turns = 20;
  const times = runs.map((): number[] => []);
  for (let turn = 0; turn < 2 * turns; turn++) {
    for (const [at, run] of runs.entries()) {
      const start = performance.now();
      run();
      if (turn >= turns) times[at]?.push(performance.now() - start);
    }
  }
  return times.map((list) => Math.min(...list));
}

function load() {
  const outcome = readNames(text);
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value;
}

const table = load();
const keys = Object.keys(table.aliases);

it('looks one name up in at most a microsecond, and not ten times as long as a plain map does', () => {
  const map = new Map(keys.map((key) => [key, key.length]));
  const rounds = 20;
  let found = 0;
  const all = (look: (key: string) => boolean) => () => {
    for (let round = 0; round < rounds; round++) for (const key of keys) if (look(key)) found += 1;
  };
  const plain = all((key) => map.has(key));
  const named = all((key) => {
    const [entry] = table.aliases[key] ?? [];
    return entry !== undefined && table.models[entry.model ?? entry.family] !== undefined;
  });
  const [floor = 0, ours = 0] = best(plain, named).map((time) => (time * 1000) / (rounds * keys.length));
  console.info(`look-up: ${(ours * 1000).toFixed(0)} ns, a plain map: ${(floor * 1000).toFixed(0)} ns`);
  expect(found).toBeGreaterThan(0);
  expect(ours).toBeLessThanOrEqual(1);
  expect(ours / floor).toBeLessThan(10);
});

it('builds the index of names within 20 ms, and within forty times what parsing its text takes', () => {
  const [floor = 0, ours = 0] = best(
    () => JSON.parse(text),
    () => createAliasFinder(load()),
  );
  console.info(`index: ${ours.toFixed(1)} ms, parsing alone: ${floor.toFixed(1)} ms, ${keys.length} names`);
  expect(ours).toBeLessThanOrEqual(20);
  expect(ours / floor).toBeLessThan(40);
});
