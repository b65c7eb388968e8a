import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shardNames } from '../../../../src/cli/scan/output/shard-names.ts';

const namesOf = (...files: string[]): string[] => [...shardNames(files.map((file) => resolve(file))).values()];

describe('the names of results', () => {
  it.each([
    [
      ['a.md', 'x/b.md'],
      ['a.md', 'b.md'],
    ],
    [
      ['x/a.md', 'y/a.md', 'b.md'],
      ['x%2Fa.md', 'y%2Fa.md', 'b.md'],
    ],
    [['x/a.md', './x/a.md'], ['a.md']],
    [
      ['a.md', 'x/A.md'],
      ['a.md', 'x%2FA.md'],
    ],
    [
      ['/x/a.md', 'a.md'],
      ['%2Fx%2Fa.md', 'a.md'],
    ],
    // A name that looks like the path of another.
    [
      ['x/a.md', 'y/a.md', 'z/x%2Fa.md'],
      ['x%2Fa.md', 'y%2Fa.md', 'z%2Fx%252Fa.md'],
    ],
  ])('of %j are %j', (files, names) => {
    expect(namesOf(...files)).toEqual(names);
    expect(namesOf(...files.toReversed())).toEqual(names.toReversed());
  });
});
