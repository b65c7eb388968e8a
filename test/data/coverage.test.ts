import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDataset } from '../../data/compile/read.ts';
import { eachRelease } from '../../data/checks/each.ts';
import type { Release } from '../../data/compile/schema.ts';

const releases = eachRelease(readDataset(join(import.meta.dirname, '../../data'))).map(({ version }) => version);
const good = new Set(['primary', 'primary-via-third-party', 'index']);

/** Whether a maker or a catalogue says under which terms the weights are, or that there are none. */
function isSourced({ weights, sources }: Release): boolean {
  const gone = weights.available === 'none' || weights.available === 'withdrawn';
  if (!gone && (weights.licence === undefined || weights.licence === 'unknown')) return false;
  return sources.some(
    ({ kind, supports }) =>
      good.has(kind) && supports.some((fact) => fact === 'weights.licence' || (gone && fact === 'weights.available')),
  );
}

it('covers at least 350 releases, and knows the terms of 95 in 100 from their maker or a catalogue', () => {
  const sourced = releases.filter(isSourced).length;
  console.info(`terms sourced: ${sourced} of ${releases.length} releases`);
  expect(releases.length).toBeGreaterThanOrEqual(350);
  expect(sourced / releases.length).toBeGreaterThanOrEqual(0.95);
});
