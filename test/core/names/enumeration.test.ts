import { describe, expect, it } from 'vitest';
import { areListed, elidedLength } from '@/src/core/names/enumeration.ts';

describe('sizes that do not repeat the name', () => {
  it.each([
    [', 13B and 70B are', true, ', 13B and 70B'],
    [' (3B/8B/14B)', false, ' (3B/8B/14B)'],
    // Another remark in a bracket; a word after a name without a size.
    [' (175B parameters)', true, ''],
    [' and 8B parameters', false, ''],
    [' and 3B', true, ' and 3B'],
    [' is 8B', false, ''],
  ])('%j after a name with a size (%s): %j', (rest, sized, expected) => {
    expect(rest.slice(0, elidedLength(rest, sized))).toBe(expected);
  });
});

describe('two names in one list', () => {
  const listed = (between: string): boolean => areListed(`Zorb${between}Fnord`, 4, 4 + between.length);
  it.each([', ', ' and ', '/', ' & ', ', and ', ', Acme Gadget, '])('Zorb%sFnord', (between) =>
    expect(listed(between)).toBe(true),
  );
  it.each([' ', '. ', ' beats ', ' - ', ', which beats ', ''])('Zorb%sFnord are not', (between) =>
    expect(listed(between)).toBe(false),
  );
  it('are not far from one another, and the first one exists', () => {
    expect(listed(`, ${'A'.repeat(60)}, `)).toBe(false);
    expect(areListed('Zorb, Fnord', undefined, 6)).toBe(false);
  });
});
