import { describe, expect, it } from 'vitest';
import { places } from '@/src/core/grammar/chunk-features.ts';
import { createMatcher, encodeSentence } from '@/src/core/patterns/matcher.ts';
import { english } from '../engine.ts';
import { chunks, passage } from '../read.ts';

const matcher = createMatcher(english);

/** Rules that hold at the first term of a text, with the words of what they captured. */
function hits(text: string): string[] {
  const all = passage(text).read(0)?.chunks ?? [];
  const at = all.findIndex(({ type }) => type === 'open');
  return matcher
    .within(encodeSentence(all), at)
    .map(({ rule, captured }) =>
      [rule.id, ...captured.map((index) => text.slice(all[index]?.start, all[index]?.end))].join(' '),
    );
}

describe('the rules of English', () => {
  it.each([
    ['Llama 3 is open source.', 'predicative Llama 3'],
    ['They run open-source models such as Llama 3.', 'list Llama 3'],
    ['the open-source model Llama 3', 'attributive Llama 3'],
    ['Meta open-sourced Llama 3.', 'verbal Llama 3'],
  ])('%j: %s', (text, expected) => {
    expect(hits(text)).toContain(expected);
  });

  it.each(['Rain is open source.', 'Open source!', 'They run open-source tools for Llama 3.'])(
    '%j: no name is captured',
    (text) => {
      expect(hits(text).filter((hit) => hit.includes('Llama'))).toEqual([]);
    },
  );

  it('name each pattern that holds, and each captured chunk once, in order', () => {
    const all = passage('Llama 3 is open source.').read(0)?.chunks ?? [];
    const at = all.findIndex(({ type }) => type === 'open');
    for (const { rule, patterns, captured } of matcher.within(encodeSentence(all), at)) {
      expect(patterns.length).toBeGreaterThan(0);
      for (const pattern of patterns) expect(rule.patterns).toContain(pattern);
      expect(captured).toEqual([...new Set(captured)].sort((a, b) => a - b));
    }
  });

  it('are tried at an openness term alone', () => {
    const all = passage('Llama 3 is open source.').read(0)?.chunks ?? [];
    expect(matcher.within(encodeSentence(all), 1)).toEqual([]);
  });
});

it('tries a rule either within a sentence or across sentences', () => {
  const across = createMatcher({ ...english, rules: english.rules.filter((rule) => rule.across) });
  const all = passage('Llama 3 is open source.').read(0)?.chunks ?? [];
  expect(across.within(encodeSentence(all), 3)).toEqual([]);
});

it('encodes each chunk in as many letters as there are places', () => {
  const all = chunks('Llama 3 is open source.');
  expect(encodeSentence(all)).toHaveLength(all.length * places.length);
  expect(encodeSentence([])).toBe('');
});
