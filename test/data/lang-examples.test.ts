import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCues, readRules } from '../../data/compile/lang-read.ts';
import { analyze, asserted, english, withRule } from '../core/engine.ts';

const root = new URL('../../', import.meta.url);
// Passages of other publishers are not part of the project; if a folder of them is beside it, they count, too.
const corpora = ['test/corpus/own.jsonl', 'test/corpus/plain.jsonl', '../shared/corpus/dev.jsonl'].filter((file) =>
  existsSync(new URL(file, root)),
);
const passages = corpora.flatMap((file) =>
  readFileSync(new URL(file, root), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text),
);

describe.each(readRules('en'))('rule %s', (id, rule) => {
  it.each(rule.accepts.map(({ text, targets }) => [text, targets] as const))('finds: %s', (text, targets) => {
    expect(asserted(text, withRule(id)).toSorted(), 'by this rule alone').toEqual([...targets].toSorted());
    expect(asserted(text), 'by all rules together').toEqual(expect.arrayContaining([...targets]));
  });

  it.each(rule.rejects.map(({ text, why }) => [text, why]))('leaves alone: %s (%s)', (text) => {
    expect(asserted(text)).toEqual([]);
  });

  it('fires on some corpus', () => {
    const engine = withRule(id);
    expect(passages.some((text) => engine({ text }).length > 0)).toBe(true);
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
