import { describe, expect, it } from 'vitest';
import { chunk } from '@/src/core/grammar/chunk.ts';
import { places, type ChunkType } from '@/src/core/grammar/chunk-features.ts';
import { encodeSentence } from '@/src/core/patterns/matcher.ts';
import { createPatternReader } from '@/src/core/patterns/pattern.ts';
import { patternToRegExp } from '@/src/core/patterns/pattern-to-regexp.ts';

const read = createPatternReader({});

/** Which chunks of a sentence each capture of a pattern holds; undefined where it does not match at the term. */
function captures(pattern: string, sentence: string): number[][] | undefined {
  const types = sentence.split(' ') as ChunkType[];
  const expression = patternToRegExp(read(pattern));
  expression.lastIndex = types.indexOf('open') * places.length;
  const found = expression.exec(encodeSentence(types.map((type) => chunk(type, { start: 0, end: 1 }))));
  return found
    ? Object.values(found.indices?.groups ?? {}).map((range) => (range ?? []).map((at) => at / places.length))
    : undefined;
}

describe('the expression of a pattern', () => {
  it.each([
    ['<name> copula open', 'name copula open', [[0, 1]]],
    ['<name> any* open', 'name verb noun open', [[0, 1]]],
    [
      'open <name> and <name>',
      'open name and name',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '<name> open <name>',
      'name open name',
      [
        [0, 1],
        [2, 3],
      ],
    ],
    ['( <name> | noun ) open', 'noun open', [[]]],
    ['open', 'verb open verb', []],
    // A wildcard takes as few chunks as possible, a repeated chunk as many.
    ['open any* <name>', 'open name name', [[1, 2]]],
    ['open <name+>', 'open name name', [[1, 3]]],
  ])('%s in %s captures %j', (pattern, sentence, expected) => {
    expect(captures(pattern, sentence)).toEqual(expected);
  });

  it.each([
    ['<name> copula open', 'name open'],
    ['<name> copula open', 'name copula verb open'],
    ['open <name>', 'open verb name'],
    ['name !comma open', 'name comma open'],
    ['open name{2,3}', 'open name'],
  ])('%s does not match %s', (pattern, sentence) => {
    expect(captures(pattern, sentence)).toBeUndefined();
  });

  it('is tried at one place only, and reads letters of any kind', () => {
    const { flags } = patternToRegExp(read('name open[bare -plain]'));
    expect([...flags].sort().join('')).toBe('duy');
    expect(captures('name open[-bare]', 'name open')).toEqual([]);
  });
});
