import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileEvidence } from '../../data/compile/write/evidence.ts';
import { encodeNames } from '../../data/compile/write/encode-names.ts';
import { compileModels } from '../../data/compile/models.ts';
import { compileNames } from '../../data/compile/names.ts';
import { readDataset } from '../../data/compile/read.ts';
import { packEvidence } from '../../src/knowledge/evidence-format.ts';

/**
 * Raised from 30 and 120 kB in December 2026: 118 releases more, three times as many release days and components, and a
 * source for each of these facts.
 */
it('keeps the names within 34 kB and all of it within 140 kB, gzipped', () => {
  const dataset = readDataset(join(import.meta.dirname, '../../data'));
  const models = compileModels(dataset);
  const size = (value: unknown): number => gzipSync(JSON.stringify(value)).length;
  const names = size(encodeNames(compileNames(dataset, models, '2026.1.1')));
  expect(names).toBeLessThanOrEqual(34_000);
  expect(names + size(packEvidence(compileEvidence(dataset, models, '2026.1.1')))).toBeLessThanOrEqual(140_000);
});
