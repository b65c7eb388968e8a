import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCues, readRules } from '../../data/compile/lang-read.ts';
import { traceBlock } from '../../src/cli/explain/trace.ts';
import { analyze, claimed, engine, english, withRule } from '../core/engine.ts';

const corpus = (file: string): string[] =>
  readFileSync(new URL(`../corpus/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);
const passages = [...corpus('own.jsonl'), ...corpus('plain.jsonl')];

/** Runs a check of a sentence; if it fails, the error also says what the engine saw in it. */
function explained(text: string, check: () => void): void {
  try {
    check();
  } catch (error) {
    const trace = traceBlock(engine, { text }).join('\n');
    throw new Error(`${(error as Error).message}\n\n${trace}`, { cause: error });
  }
}

describe.each(readRules('en'))('rule %s', (id, rule) => {
  const whole = withRule(id);

  it.each(rule.patterns.map((pattern) => [pattern.id, pattern] as const))('pattern %s', (name, { accepts }) => {
    for (const { text, targets, stance } of accepts) {
      explained(text, () => {
        expect(claimed(whole(text), stance), `by this rule alone: ${text}`).toEqual(targets.toSorted());
        expect(claimed(analyze({ text }), stance), `by all rules: ${text}`).toEqual(expect.arrayContaining(targets));
      });
    }
    const without = withRule(id, (other) => other !== name);
    const needed = accepts.filter(
      ({ text, targets, stance }) => claimed(without(text), stance).length < targets.length,
    );
    expect(needed, 'sentences that the rule misses without this pattern').not.toEqual([]);
  });

  it.each(rule.rejects.map(({ text, why }) => [text, why]))('leaves alone: %s (%s)', (text) => {
    explained(text, () => expect(claimed(analyze({ text }))).toEqual([]));
  });

  it('fires on some corpus', () => {
    expect(passages.some((text) => whole(text).length > 0)).toBe(true);
  });
});

describe.each(readCues('en'))('cue %s', (_id, cue) => {
  it.each(cue.accepts.map(({ text, stance }) => [text, stance] as const))('makes "%s" %s', (text, stance) => {
    const stances = analyze({ text }).map((claim) => claim.stance);
    expect(stances).toContain(stance);
    if (stance !== 'asserted') expect(stances).not.toContain('asserted');
  });

  it.each(cue.rejects.map(({ text, why }) => [text, why]))('leaves "%s" asserted (%s)', (text) => {
    expect(analyze({ text }).map((claim) => claim.stance)).toContain('asserted');
  });
});

it('no rule or cue is without the words it is about', () => {
  expect(english.rules.length).toBeGreaterThan(20);
  expect(english.cues.every((cue) => cue.words.length > 0)).toBe(true);
});
