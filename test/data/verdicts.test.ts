import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileModels } from '../../data/compile/models.ts';
import { readDataset } from '../../data/compile/read.ts';
import { mergeChanges, verdictChanges, verdictSnapshot } from '../../data/compile/review/verdicts.ts';
import { verdictOf } from '../../src/core/verdict/verdict.ts';

const root = join(import.meta.dirname, '../../data');
const models = compileModels(readDataset(root));
const classOf = (id: string): string | undefined => models.get(id)?.record.class;

it('matches the reviewed snapshot (after review: npm run data -- --accept)', () => {
  expect(verdictSnapshot(models)).toBe(readFileSync(join(root, 'verdicts.snap'), 'utf8'));
});

it('lists what changed between two snapshots', () => {
  const before = 'a: closed (no-weights)\nb: closed (no-weights)\n';
  const after = 'b: open-weight-permissive (licence:MIT)\nc: closed (no-weights)\n';
  expect(verdictChanges(before, after)).toEqual([
    { id: 'a', from: 'closed' },
    { id: 'b', from: 'closed', to: 'open-weight-permissive' },
    { id: 'c', to: 'closed' },
  ]);
});

it('lists what a version changes against the one before, once, and keeps what earlier ones changed', () => {
  const earlier = [
    { version: '2026.2.1', id: 'a', from: 'closed', to: 'depends' },
    { version: '2026.2.1', id: 'new', to: 'closed' },
    { version: '2026.1.1', id: 'a', to: 'closed' },
  ];
  const found = [
    { id: 'a', from: 'depends', to: 'closed' },
    { id: 'new', from: 'closed', to: 'depends' },
    { id: 'b', from: 'depends' },
  ];
  expect(mergeChanges(found, earlier, '2026.2.1')).toEqual([
    { version: '2026.2.1', id: 'b', from: 'depends' },
    { version: '2026.2.1', id: 'new', to: 'depends' },
    { version: '2026.1.1', id: 'a', to: 'closed' },
  ]);
  expect(mergeChanges(found, earlier, '2026.3.1')).toHaveLength(6);
});

describe('agrees with the validation of the Open Source Initiative', () => {
  it.each(['pythia', 'olmo-1', 'olmo-2', 'olmo-3', 'amber', 'crystal', 't5'])('%s passed and is open source', (id) => {
    expect(classOf(id)).toBe('open-source');
  });

  it.each(['bloom', 'starcoder-2', 'falcon-180b'])('%s would qualify under other terms and is restricted', (id) => {
    expect(classOf(id)).toBe('open-weight-restricted');
    expect(models.get(id)?.record.thirdParty).toContainEqual(
      expect.objectContaining({ by: 'osi', outcome: 'would-qualify' }),
    );
  });

  it.each(['llama-2', 'grok-1', 'phi-2', 'mixtral'])('%s failed and a claim of it is refuted', (id) => {
    const model = models.get(id);
    expect(verdictOf(model ? { class: model.record.class, neverOpenSource: model.neverOpenSource } : null)).toBe(
      'refuted',
    );
  });
});

it.each(['llama', 'gemma', 'grok', 'mistral', 'qwen', 'deepseek', 'kimi', 'falcon'])(
  'the umbrella name %s depends on the version and is open source in none',
  (id) => {
    expect(classOf(id)).toBe('depends');
    expect(models.get(id)?.neverOpenSource).toBe(true);
  },
);

// The research this dataset was written from lies beside the repository on some machines only.
const research = join(root, '../../shared/data/families.jsonl');
it.skipIf(!existsSync(research))(
  'differs from the researched verdicts only where data/differences.txt says why',
  () => {
    const lines = readFileSync(join(root, 'differences.txt'), 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    const [names, reasons] = [lines.filter((l) => l.includes(' = ')), lines.filter((l) => !l.includes(' = '))];
    const ours = new Map(names.map((line) => line.split(' = ') as [string, string]));
    const differing = readFileSync(research, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; computed: { verdict: string } })
      .filter(({ id, computed }) => classOf(ours.get(id) ?? id) !== computed.verdict)
      .map(({ id }) => id);
    expect(reasons.map((line) => line.slice(0, line.indexOf(':'))).toSorted()).toEqual(differing.toSorted());
  },
);
