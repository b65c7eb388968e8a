import { describe, expect, it, vi } from 'vitest';
import { applyRules, type Surroundings } from '@/src/core/claims/apply-rules.ts';
import type { PatternRow, RuleRow } from '@/src/core/language.ts';
import { createMatcher } from '@/src/core/patterns/matcher.ts';
import { createPatternReader } from '@/src/core/patterns/pattern.ts';
import { requirementRow } from '@/data/compile/lang-rules.ts';
import { passage } from '../read.ts';

const atoms: string[] = [];
const rule = (id: string, text: string, changes: Partial<RuleRow> = {}): RuleRow => {
  const pattern: PatternRow = {
    id: 'one',
    text,
    requirements: requirementRow(id, text, createPatternReader({}), atoms),
  };
  return {
    ...{ id, tier: 'strict', reading: 'says', patterns: [pattern], targets: 'captured' },
    ...{ closed: true, presupposes: false, across: false, fallback: false },
    ...changes,
  };
};
const says = rule('says', '<name> copula open');
const last = rule('last', 'open', { fallback: true, targets: 'antecedent' });
const wide = rule('wide', '<name> verb end start pronoun copula open', { across: true });
const below = rule('below', 'open colon', { targets: 'below' });

/** Rules that hold in the last sentence of a text, with what they captured. */
function links(text: string, rules: RuleRow[], around = vi.fn<() => Surroundings | undefined>()): string[] {
  const { read, sentences } = passage(text);
  const parts = sentences.map((_, at) => read(at)?.chunks ?? []);
  const own = parts.at(-1) ?? [];
  around.mockImplementation(() => ({ chunks: parts.flat(), offset: parts.flat().length - own.length }));
  return applyRules(own, createMatcher({ rules, atoms, macros: {} }), around).map(({ hit, captured, names }) => {
    const all = [...captured.flatMap((at) => own[at] ?? []), ...names];
    return [hit.rule.id, ...all.map(({ start, end }) => text.slice(start, end))].join(' ');
  });
}

describe('the rules that hold at a term', () => {
  const all = [says, wide, last, below];
  it.each([
    ['within the sentence', 'Llama 3 is open source.', ['says Llama 3']],
    ['across sentences, where none holds within', 'Llama 3 came. It is open source.', ['wide Llama 3']],
    ['a fallback, where no other does', 'They are open source.', ['last']],
    ['the first of both', 'Gemma 2 came. Llama 3 is open source.', ['says Llama 3']],
    ['a list below in addition', 'Open source:', ['below', 'last']],
    ['each term on its own', 'Llama 3 is open source, Gemma 2 is open source.', ['says Llama 3', 'says Gemma 2']],
    ['none at a term that something else qualifies', 'It is an open-source-style model.', []],
    ['none without a term', 'Llama 3 is small.', []],
  ])('%s: %j', (_, text, expected) => {
    expect(links(text, all)).toEqual(expected);
  });

  it('read the neighbours only where they are needed', () => {
    const around = vi.fn<() => Surroundings | undefined>();
    links('Llama 3 is open source.', [says, wide], around);
    expect(around).not.toHaveBeenCalled();
    links('Llama 3 came. It is open source. They are open source.', [says, wide], around);
    expect(around).toHaveBeenCalledOnce();
  });
});
