import { expect, it } from 'vitest';
import { compileNames } from '../../../data/compile/names.ts';
import { compare } from '../../../data/import/diff.ts';
import type { IndexEntry } from '../../../data/import/entry.ts';
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
const names = compileNames(dataset, models, '2026.7.1');
const entry = (over: Partial<IndexEntry>): IndexEntry => ({
  file: 'So lo.yaml',
  name: 'Solo',
  licence: 'MIT License',
  components: { 'training-code': 'closed', paper: 'open' },
  verdict: { by: 'osai', outcome: 'scored', score: 3 },
  ...over,
});
const ask = (over: Partial<IndexEntry>): unknown => compare(entry(over), dataset, names);

it('is silent where index and record agree', () => {
  expect(ask({})).toEqual([]);
});

it('tells what changed and what contradicts', () => {
  expect(ask({ verdict: { by: 'osai', outcome: 'scored', score: 4.5 } })).toEqual([
    { kind: 'changed', line: 'solo: score 3 → 4.5 (So lo.yaml)' },
  ]);
  expect(ask({ components: { 'training-code': 'open' } })).toEqual([
    { kind: 'contradicts', line: 'solo: training-code: closed here, open there (So lo.yaml)' },
  ]);
  expect(ask({ licence: 'Llama 3 Community License' })).toEqual([
    { kind: 'contradicts', line: 'solo: licence: MIT here, "Llama 3 Community License" there (So lo.yaml)' },
  ]);
});

it('tells what is new, and the record its name leads to', () => {
  expect(ask({ file: 'Other.yaml', name: 'Other' })).toEqual([{ kind: 'new', line: 'Other.yaml: Other, MIT License' }]);
  expect(ask({ file: 'Other.yaml', name: 'SoloLM', licence: '' })).toEqual([
    { kind: 'new', line: 'Other.yaml: SoloLM (name leads to solo)' },
  ]);
});
