import { expect, it } from 'vitest';
import { compileNames } from '../../../data/compile/names.ts';
import { compare } from '../../../data/import/diff.ts';
import type { IndexEntry } from '../../../data/import/entry.ts';
import { createLookup } from '../../../data/import/known.ts';
import { derived, family, release } from '../checks/dataset.ts';

const { dataset, models } = derived({
  solo: family(
    'SoloLM',
    release(
      'solo',
      'components: { training-code: closed }',
      "third_party: [{ by: osai, outcome: scored, score: 3, of: 12, open: [], url: 'https://example.org/So%20lo.yaml', seen: '2026-01-01' }]",
    ),
  ),
});
const lookup = createLookup(compileNames(dataset, models, '2026.7.1'));
const entry = (over: Partial<IndexEntry>): IndexEntry => ({
  file: 'So lo.yaml',
  name: 'Solo',
  licence: 'MIT License',
  components: { 'training-code': 'closed', paper: 'open' },
  verdict: { by: 'osai', outcome: 'scored', score: 3 },
  ...over,
});
const ask = (over: Partial<IndexEntry>): string[] =>
  compare(entry(over), dataset, lookup).map(({ kind, line }) => `${kind} ${line}`);

it('is silent where index and record agree', () => {
  expect(ask({})).toEqual([]);
});

it('reports what changed and what contradicts', () => {
  expect(ask({ verdict: { by: 'osai', outcome: 'scored', score: 4.5 } })).toEqual([
    'changed solo: score 3 → 4.5 (So lo.yaml)',
  ]);
  expect(ask({ components: { 'training-code': 'open' } })).toEqual([
    'contradicts solo: training-code: closed here, open there (So lo.yaml)',
  ]);
  expect(ask({ licence: 'Llama 3 Community License' })).toEqual([
    'contradicts solo: licence: MIT here, "Llama 3 Community License" there (So lo.yaml)',
  ]);
});

it('names a contradiction alike whatever the index says', () => {
  const keys = ['open', 'partial'].flatMap((state) =>
    compare(entry({ components: { 'training-code': state as 'open' } }), dataset, lookup).map(({ key }) => key),
  );
  expect(keys).toEqual(['solo training-code So lo.yaml', 'solo training-code So lo.yaml']);
});

it('reports a name that leads nowhere as new, and a size of a known family not', () => {
  expect(ask({ file: 'Other.yaml', name: 'Other' })).toEqual(['new Other.yaml: Other, MIT License']);
  expect(ask({ file: 'Other.yaml', name: 'SoloLM-7B-Chat' })).toEqual([]);
  expect(ask({ file: 'Other.yaml', name: 'lab-SoloLM' })).toEqual([]);
});

it('compares weights with the record that a name leads to', () => {
  const over = { file: 'models/lab/solo.toml', name: 'SoloLM', components: {} };
  expect(ask({ ...over, weights: true })).toEqual([]);
  expect(ask({ ...over, weights: false })).toEqual([
    'contradicts solo: weights: released here, closed there (models/lab/solo.toml)',
  ]);
});
