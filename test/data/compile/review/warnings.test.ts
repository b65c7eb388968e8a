import { describe, expect, it } from 'vitest';
import { warningLines } from '../../../../data/compile/review/warnings.ts';

const all = [
  'data/models/a.yml: versions.a.sources: none was seen lately; look again [stale]',
  'data/models/b.yml: versions.b.released: one day for versions 1, 2; give each a record [shared-date]',
  'data/models/c.yml: versions.c.sources: none was seen lately; look again [stale]',
  'data/models/c.yml: versions.d.sources: none was seen lately; look again [stale]',
];

describe('the warnings of a compile', () => {
  it('are those about the records that change, and counts of the others', () => {
    expect(warningLines(all, new Set(['data/models/b.yml']))).toEqual([
      `warning: ${all[1]}`,
      'warnings about records of unchanged class: 3 [stale]; npm run data -- --warnings lists them',
    ]);
  });
  it('are all of them where all records change, and none where there are none', () => {
    const files = new Set(['a', 'b', 'c'].map((id) => `data/models/${id}.yml`));
    expect(warningLines(all, files)).toEqual(all.map((line) => `warning: ${line}`));
    expect(warningLines([], files)).toEqual([]);
  });
});
