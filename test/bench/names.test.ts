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

/** Median time of one run in ms, after as many that are not counted. */
function time(run: () => unknown, rounds = 15): number {
  const once = (): number => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  for (let warm = 0; warm < rounds; warm++) once();
  return Array.from({ length: rounds }, once).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

function load() {
  const outcome = readNames(text);
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value;
}

const table = load();
const keys = Object.keys(table.aliases);

// The times are what the dataset is allowed; the ratios hold on any machine. Where parsing alone takes longer than on an
// idle one, the machine is busy or slow, and so much more time is given.
const idleParse = 0.5;

it('looks one name up in at most a microsecond, and not ten times as long as a plain map does', () => {
  const map = new Map(keys.map((key) => [key, key.length]));
  let found = 0;
  const each = (look: (key: string) => boolean): number =>
    time(() => {
      for (let round = 0; round < 20; round++) for (const key of keys) if (look(key)) found += 1;
    }) /
    (20 * keys.length);
  const floor = each((key) => map.has(key));
  const ours = each((key) => {
    const [entry] = table.aliases[key] ?? [];
    return entry !== undefined && table.models[entry.model ?? entry.family] !== undefined;
  });
  console.info(`look-up: ${(ours * 1e6).toFixed(0)} ns, a plain map: ${(floor * 1e6).toFixed(0)} ns`);
  expect(found).toBeGreaterThan(0);
  expect(ours * 1000).toBeLessThanOrEqual(1);
  expect(ours / floor).toBeLessThan(10);
});

it('builds the index of names within 20 ms, and within forty times what parsing its text takes', () => {
  const floor = time(() => JSON.parse(text));
  const ours = time(() => createAliasFinder(load()));
  console.info(`index: ${ours.toFixed(1)} ms, parsing alone: ${floor.toFixed(1)} ms, ${keys.length} names`);
  expect(ours).toBeLessThanOrEqual(20 * Math.max(1, floor / idleParse));
  expect(ours / floor).toBeLessThan(40);
});
