import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { analyze } from '../engine.ts';

const read = (name: string): Record<string, string[]> =>
  parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as Record<string, string[]>;

/** What a sentence shows a reader: the verdict of its first asserted claim, else that nothing is claimed. */
function answer(text: string): string {
  const claim = analyze({ text }).find(({ stance }) => stance === 'asserted');
  return claim?.targets[0]?.verdict ?? 'silent';
}

/** Nothing is drawn where too little is known, so silence is as good an answer there. */
const isFair = (expected: string, text: string): boolean =>
  answer(text) === expected || (expected === 'not-enough-info' && answer(text) === 'silent');

const split = (rows: string[]): [string, string, string][] =>
  rows.map((row) => row.split(' | ') as [string, string, string]);

describe.each(['quiz.yml', 'quiz-press.yml'])('%s', (name) => {
  const quiz = read(name);
  const { exceptions = [], ...settled } = quiz;

  describe.each(Object.entries(settled))('verdicts a fair reader gives: %s', (_topic, rows) => {
    it.each(split(rows))('%s: %s', (expected, text) => {
      expect(isFair(expected, text)).toBe(true);
    });
  });

  describe('exceptions', () => {
    // One that comes right fails here, and moves up.
    it.each(split(exceptions))('not %s: %s (%s)', (expected, text, why) => {
      expect(why).toMatch(/\w/);
      expect(isFair(expected, text)).toBe(false);
    });

    it('are at most six in a hundred', () => {
      const all = Object.values(quiz).flat().length;
      expect(exceptions.length / all).toBeLessThanOrEqual(0.06);
    });
  });
});
