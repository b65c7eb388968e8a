import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languageCodes, readCues, readRules } from '../../data/compile/lang-read.ts';
import { traceBlock } from '../../src/cli/explain/trace.ts';
import { claimed, engineOf, type LanguageEngine } from '../core/engine.ts';

/** Texts of a corpus of the project; none where a language has no such corpus. */
function corpus(file: string): string[] {
  const path = new URL(`../corpus/${file}`, import.meta.url);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);
}

/** The labelled passages of a language. */
const passagesOf = (code: string): string[] =>
  code === 'en' ? [...corpus('own.jsonl'), ...corpus('plain.jsonl')] : corpus(`own-${code}.jsonl`);

/** Runs a check of a sentence; if it fails, the error also says what the engine saw in it. */
function explained({ engine }: LanguageEngine, text: string, check: () => void): void {
  try {
    check();
  } catch (error) {
    const trace = traceBlock(engine, { text }).join('\n');
    throw new Error(`${(error as Error).message}\n\n${trace}`, { cause: error });
  }
}

describe.each(languageCodes())('%s', (code) => {
  const tested = engineOf(code);
  const { analyze, language, withRule } = tested;
  const passages = passagesOf(code);

  describe.each(readRules(code))('rule %s', (id, rule) => {
    const whole = withRule(id);

    it.each(rule.patterns.map((pattern) => [pattern.id, pattern] as const))('pattern %s', (name, { accepts }) => {
      for (const { text, targets, stance, object } of accepts) {
        explained(tested, text, () => {
          expect(claimed(whole(text), stance), `by this rule alone: ${text}`).toEqual(targets.toSorted());
          expect(claimed(analyze({ text }), stance), `by all rules: ${text}`).toEqual(expect.arrayContaining(targets));
          const objects = analyze({ text }).flatMap((claim) => (claim.stance === stance ? claim.object : []));
          if (object) expect(objects, `what is open: ${text}`).toContain(object);
        });
      }
      const without = withRule(id, (other) => other !== name);
      const needed = accepts.filter(
        ({ text, targets, stance }) => claimed(without(text), stance).length < targets.length,
      );
      expect(needed, 'sentences that the rule misses without this pattern').not.toEqual([]);
    });

    it.each(rule.rejects.map(({ text, why }) => [text, why]))('leaves alone: %s (%s)', (text) => {
      explained(tested, text, () => expect(claimed(analyze({ text }))).toEqual([]));
    });

    it('fires on some corpus', () => {
      expect(passages.some((text) => whole(text).length > 0)).toBe(true);
    });
  });

  describe.each(readCues(code))('cue %s', (_id, cue) => {
    it.each(cue.accepts.map(({ text, stance }) => [text, stance] as const))('makes "%s" %s', (text, stance) => {
      explained(tested, text, () => {
        const stances = analyze({ text }).map((claim) => claim.stance);
        expect(stances).toContain(stance);
        if (stance !== 'asserted') expect(stances).not.toContain('asserted');
      });
    });

    it.each(cue.rejects.map(({ text, why }) => [text, why]))('leaves "%s" asserted (%s)', (text) => {
      explained(tested, text, () => expect(analyze({ text }).map((claim) => claim.stance)).toContain('asserted'));
    });
  });

  it('has rules, and no cue without words', () => {
    expect(language.rules.length).toBeGreaterThan(0);
    expect(language.cues.every((cue) => cue.words.length > 0)).toBe(true);
  });
});
