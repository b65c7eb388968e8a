import evidenceText from '@/data/dist/evidence.json?raw';
import namesText from '@/data/dist/names.json?raw';
import type { AssessedTarget, ModelEvidence, ModelId, ReportedClaim } from '@/src/vocabulary/types.ts';
import { verdictOf } from '@/src/core/verdict/verdict.ts';
import { describeModel } from '@/src/knowledge/describe.ts';
import { readEvidence } from '@/src/knowledge/evidence.ts';
import { readNames } from '@/src/knowledge/names.ts';
import type { BadgeEntry } from '@/src/page/ports.ts';

function opened<T>(outcome: { ok: true; value: T } | { ok: false }): T {
  if (!outcome.ok) throw new Error('data/dist is damaged: npm run data');
  return outcome.value;
}

const names = opened(readNames(namesText));
export const evidence = opened(readEvidence(evidenceText));

/** A model of the real dataset as a target of a claim. */
export function targetOf(model: ModelId, text = names.models[model]?.name ?? model): AssessedTarget & { class: never } {
  const summary = names.models[model];
  if (!summary) throw new Error(`no model ${model} in the dataset`);
  const { class: openness, ring, name } = summary;
  const target = { start: 0, end: text.length, text, model, name, class: openness, verdict: verdictOf(summary) };
  return { ...target, ...(ring === undefined ? {} : { ring }) } as AssessedTarget & { class: never };
}

let count = 0;

/** A claim about models of the real dataset, in these words. */
export function claimOf(models: ModelId[], excerpt: string, phrase = 'open-source', drawn = true): ReportedClaim {
  const targets = models.map((model) => targetOf(model));
  const assessment = {
    start: 0,
    end: phrase.length,
    phrase,
    object: 'model',
    stance: 'asserted',
    rule: 'attributive',
    pattern: 'x',
    reading: 'direct',
    tier: 'strict',
  } as const;
  return { id: `claim-${count++}`, excerpt, drawn, assessment: { ...assessment, targets } };
}

export function entryOf(model: ModelId, more: Partial<BadgeEntry> = {}): BadgeEntry {
  return {
    key: `${model}:${count++}`,
    claim: 'claim-0',
    target: targetOf(model),
    object: 'model',
    compact: false,
    named: false,
    others: [],
    stop: true,
    ...more,
  };
}

/** What the background would answer. */
export function describe(id: ModelId): ModelEvidence | null {
  const model = describeModel(evidence, id);
  return model && { ...model, digest: '0123456789abcdef'.repeat(4) };
}
