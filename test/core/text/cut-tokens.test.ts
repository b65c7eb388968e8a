import { describe, expect, it } from 'vitest';
import { createTokenCutter } from '@/src/core/text/cut-tokens.ts';
import { tokenise } from '@/src/core/text/tokens.ts';
import { english } from '../engine.ts';

/** The words of a text, cut as a language with these settings writes them. */
function cut(text: string, grammar: 'phrases' | 'lists', unspaced: boolean): string[] {
  const morphology = { ...english.morphology, elisions: ["l'", "qu'"] };
  const cutter = createTokenCutter({ grammar, unspaced, morphology }, ['模型', '大模型', '是']);
  const tokens = tokenise(text, { start: 0, end: text.length }, [], /$^/uy);
  for (const { start, end, text: words } of cutter(tokens)) expect(text.slice(start, end)).toBe(words);
  return cutter(tokens).map(({ text: words }) => words);
}

describe('words that a language writes as one', () => {
  it.each([
    ['这是大模型', 'lists', true, ['这', '是', '大模型']],
    ['用Zorb模型', 'lists', true, ['用', 'Zorb', '模型']],
    ["l'IA est", 'lists', false, ["l'", 'IA', 'est']],
    ["Qu'elle", 'lists', false, ["Qu'", 'elle']],
    ['z. B. so', 'lists', false, ['z', 'B', 'so']],
    ['这是大模型', 'lists', false, ['这是大模型']],
    ['l est', 'lists', false, ['l', 'est']],
    ["l'IA est.", 'phrases', false, ["l'IA", 'est', '.']],
  ] as const)('%j, %s, unspaced %s: %j', (text, grammar, unspaced, expected) => {
    expect(cut(text, grammar, unspaced)).toEqual(expected);
  });
});
