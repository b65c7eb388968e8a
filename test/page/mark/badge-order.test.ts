import { describe, expect, it } from 'vitest';
import type { OpennessClass } from '@/src/vocabulary/types.ts';
import { nextInBlock } from '@/src/page/mark/badge-plan.ts';
import type { BadgeEntry } from '@/src/page/ports.ts';
import { target } from '../make.ts';

const entry = (key: string, stop: boolean): BadgeEntry => ({
  key,
  claim: key,
  target: target('Llama') as BadgeEntry['target'] & { class: OpennessClass },
  object: 'model',
  compact: false,
  named: false,
  others: [],
  stop,
});
const [a, b, c, d] = [entry('a', true), entry('b', false), entry('c', true), entry('d', false)] as const;
const order = [a, b, c, d];

describe('arrow keys', () => {
  it.each([
    [a, 1, 'b'],
    [b, -1, 'a'],
    [b, 1, 'b'],
    [c, -1, 'c'],
    [d, 1, 'd'],
    [a, -1, 'a'],
  ] as const)('lead from badge to badge of a block, and not out of it: %#', (from, direction, key) => {
    expect(nextInBlock(order, from, direction)).toBe(key);
  });
});
