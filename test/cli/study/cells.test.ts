import { describe, expect, it } from 'vitest';
import { Cells } from '../../../src/cli/study/cells.ts';

describe('the counts of sites and models', () => {
  it('are kept apart, in the order of the sites and by the names of the models', () => {
    const cells = new Cells();
    cells.add('b.example', 'olmo-2', 'supported');
    cells.add('a.example', 'llama-3', 'refuted');
    cells.add('a.example', '', 'undecided');
    cells.add('a.example', 'llama-3', 'refuted');
    expect([...cells.inOrder(['b.example', 'a.example'])]).toEqual([
      ['b.example', 'olmo-2', { refuted: 0, supported: 1, undecided: 0 }],
      ['a.example', '', { refuted: 0, supported: 0, undecided: 1 }],
      ['a.example', 'llama-3', { refuted: 2, supported: 0, undecided: 0 }],
    ]);
    expect(cells.of('a.example', 'olmo-2')).toBeUndefined();
    expect(cells.of('none.example', 'olmo-2')).toBeUndefined();
  });

  it('grow with what comes', () => {
    const cells = new Cells();
    for (let at = 0; at < 5000; at++) cells.add(`s${at % 50}`, `m${at % 3000}`, 'refuted');
    const all = [...cells.inOrder(Array.from({ length: 50 }, (_, at) => `s${at}`))];
    expect(all.reduce((sum, [, , { refuted }]) => sum + refuted, 0)).toBe(5000);
  });
});
