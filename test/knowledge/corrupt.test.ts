import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileEvidence } from '../../data/compile/write/evidence.ts';
import { compileModels } from '../../data/compile/models.ts';
import { encodeNames } from '../../data/compile/write/encode-names.ts';
import { compileNames } from '../../data/compile/names.ts';
import { readDataset } from '../../data/compile/read.ts';
import { packEvidence } from '../../src/knowledge/evidence-format.ts';
import { readEvidence } from '../../src/knowledge/evidence.ts';
import { readNames } from '../../src/knowledge/names.ts';

const dataset = readDataset(join(import.meta.dirname, '../../data'));
const models = compileModels(dataset);
const table = compileNames(dataset, models, '2026.11.24');
const names = encodeNames(table);
const whole = compileEvidence(dataset, models, '2026.11.24');
const evidence = packEvidence(whole);
const corrupt = { ok: false, problem: 'dataset-corrupt' };

describe.each([
  ['names', readNames, JSON.stringify(names)],
  ['evidence', readEvidence, JSON.stringify(evidence)],
] as const)('%s', (_, read, text) => {
  it('reads what the compile step wrote', () => {
    expect(read(text).ok).toBe(true);
  });

  it.each([
    '',
    'null',
    '[]',
    '"text"',
    '{}',
    '{"version":"2026.11.24"}',
    text.replaceAll('-weight', '-wait').replace('"format":4', '"format":3'),
  ])('answers %.40s with an outcome', (damaged) => {
    expect(read(damaged)).toEqual(corrupt);
  });

  it('answers every truncation and every hostile key with an outcome', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 2), (length) => !read(text.slice(0, length)).ok),
      { numRuns: 30 },
    );
    expect(read(text.replace('{', '{"__proto__":{},'))).toEqual(corrupt);
    expect(read(text.replace('{', '{"constructor":{},'))).toEqual(corrupt);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

it('gives back the table that was written, whatever its order', () => {
  const outcome = readNames(JSON.stringify(names));
  // The reader keeps the order of families, the writer that of names: compare what each name leads to.
  expect(outcome).toEqual({ ok: true, value: table });
});

it('refuses a class or a name that is not there, a family without a record and an id that is taken', () => {
  const model = ['', 'Solo', 0, 0, 'oooo', []];
  const read = (...models: unknown[]) =>
    readNames(JSON.stringify({ format: 4, version: '2026.1.1', families: [['solo', [], ['Solo'], models]] }));
  expect(read(model).ok).toBe(true);
  expect(read(['', 0, 0, 0, 'oooo', []]).ok).toBe(true);
  expect(read(['', 'Solo', 12, 0, 'oooo', []])).toEqual(corrupt);
  expect(read(['', 1, 0, 0, 'oooo', []])).toEqual(corrupt);
  expect(read(['~2', 'Solo 2', 0, 0, 'oooo', []])).toEqual(corrupt);
  expect(read(model, model)).toEqual(corrupt);
});

it('finds nothing under the names every object has', () => {
  const outcome = readNames(JSON.stringify(names));
  if (!outcome.ok) throw new Error(outcome.problem);
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    expect(outcome.value.aliases[name]).toBeUndefined();
    expect(outcome.value.models[name]).toBeUndefined();
  }
});

it('the evidence comes back whole', () => {
  expect(readEvidence(JSON.stringify(evidence))).toEqual({ ok: true, value: whole });
});
