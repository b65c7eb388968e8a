import { describe, expect, it } from 'vitest';
import { createPatternReader, PatternError } from '@/src/core/patterns/pattern.ts';
import { patternToRegExp } from '@/src/core/patterns/pattern-to-regexp.ts';
import { chunk } from '@/src/core/grammar/chunk.ts';
import type { ChunkType, Feature } from '@/src/core/grammar/chunk-features.ts';
import { encodeSentence } from '@/src/core/patterns/matcher.ts';
import { places } from '@/src/core/grammar/chunk-features.ts';

const read = createPatternReader({ named: 'name[known]', either: 'noun | name', loop: '$loop', term: 'open[bare]' });

/** Chunks from words such as "name[known subject]". */
const code = (sentence: string): string =>
  encodeSentence(
    (sentence.match(/[a-z]+(?:\[[^\]]*\])?/g) ?? []).map((written) => {
      const [type = '', list = ''] = written.replace(']', '').split('[');
      return chunk(type as ChunkType, { start: 0, end: 1 }, ...(list.split(' ').filter(Boolean) as Feature[]));
    }),
  );

/** Whether a pattern matches at the chunk with this index. */
function matches(pattern: string, sentence: string, anchor: number): boolean {
  const expression = patternToRegExp(read(pattern));
  expression.lastIndex = anchor * places.length;
  return expression.test(code(sentence));
}

describe('patterns over chunks', () => {
  it.each([
    ['name copula open', 'name copula open', 2],
    ['name any* open', 'name verb noun open', 3],
    ['<name[subject]> copula open', 'name[subject] copula open', 2],
    ['name[-derived] open', 'name open', 1],
    ['( noun | name ) copula{0,1} open', 'noun open', 1],
    ['$named open', 'name[known] open', 1],
    ['$either open', 'noun open', 1],
    ['name $term', 'name open[bare]', 1],
    ['name !verb open', 'name noun open', 2],
    ['open verb+', 'open verb verb', 0],
  ])('%s matches %s', (pattern, sentence, anchor) => {
    expect(matches(pattern, sentence, anchor)).toBe(true);
  });

  it.each([
    ['name copula open', 'name open', 1],
    ['name[-derived] open', 'name[derived] open', 1],
    ['name !verb open', 'name verb open', 2],
    ['$named open', 'name[nil] open', 1],
    // Bounded, so that cost stays linear.
    ['name any* open', 'name verb verb verb verb verb verb verb open', 8],
  ])('%s does not match %s', (pattern, sentence, anchor) => {
    expect(matches(pattern, sentence, anchor)).toBe(false);
  });

  it.each([
    ['nam open', 'unknown chunk type "nam"'],
    ['name[subjekt] open', 'unknown feature "subjekt"'],
    ['name copula', 'has no "open" outside brackets'],
    ['<name open', '"<" without ">"'],
    ['$none open', 'unknown macro "$none"'],
    ['$loop open', 'macro "$loop" refers to itself'],
    ['name | open', 'put alternatives into brackets'],
    ['name open )', 'unexpected ")"'],
    ['name open %', 'cannot read "%"'],
  ])('%s: %s', (pattern, message) => {
    expect(() => read(pattern)).toThrow(PatternError);
    expect(() => read(pattern)).toThrow(message);
  });
});
