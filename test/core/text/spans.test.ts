import { describe, expect, it } from 'vitest';
import { meets, within } from '@/src/core/text/spans.ts';

const sorted = [
  { start: 0, end: 2 },
  { start: 4, end: 6 },
  { start: 8, end: 12 },
];

describe('spans', () => {
  it.each([
    [{ start: 0, end: 12 }, [0, 4, 8]],
    [{ start: 4, end: 8 }, [4]],
    [{ start: 1, end: 6 }, [4]],
    [{ start: 8, end: 11 }, []],
    [{ start: 20, end: 30 }, []],
  ])('within %j', (outer, starts) => {
    expect(within(sorted, outer).map(({ start }) => start)).toEqual(starts);
  });

  it.each([
    [{ start: 2, end: 4 }, false],
    [{ start: 1, end: 2 }, true],
    [{ start: 5, end: 9 }, true],
    [{ start: 3, end: 5 }, true],
    [{ start: 12, end: 13 }, false],
  ])('%j meets one: %s', (span, expected) => {
    expect(meets(sorted, span)).toBe(expected);
    expect(meets([], span)).toBe(false);
  });
});
