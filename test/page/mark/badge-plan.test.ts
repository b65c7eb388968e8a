import { describe, expect, it } from 'vitest';
import type { AssessedTarget, OpennessClass } from '@/src/vocabulary/types.ts';
import { planBadges, type WantedBadge } from '@/src/page/mark/badge-plan.ts';
import { target } from '../make.ts';
import { parse } from '../parse.ts';

const text = (data: string): Text => parse('').createTextNode(data);
const near = text('Llama is open source.');
const want = (name: string, claim: string, node = near, offset = node.length): WantedBadge => ({
  claim,
  index: 0,
  target: target(name) as AssessedTarget & { class: OpennessClass },
  end: { node, offset },
  isLocated: true,
});
const plan = (...wanted: WantedBadge[]) => planBadges(wanted, ({ end }) => end.node);

describe('the plan of badges', () => {
  it('a lone badge behind its claim needs no name', () => {
    expect(plan(want('Llama', 'c1')).get(near)).toMatchObject([
      { key: 'c1:0', claim: 'c1', compact: false, named: false },
    ]);
  });

  it('several at one place are named', () => {
    const entries = plan(want('Llama', 'c1'), want('Gemma', 'c2')).get(near);
    expect(entries?.map(({ named }) => named)).toEqual([true, true]);
  });

  it('one far behind its claim is named', () => {
    const long = text(`Llama is open source. ${'And so on. '.repeat(9)}`);
    expect(plan(want('Llama', 'c1', long, 20)).get(long)).toMatchObject([{ named: true }]);
  });

  it('a model is named in full once, where it has a place', () => {
    const other = text('Llama, open source');
    const third = text('open-source Llama');
    const wanted = [want('Llama', 'c1', other), want('Llama', 'c2', near), want('Llama', 'c3', third)];
    const drawn = planBadges(wanted, ({ end }) => (end.node === other ? undefined : end.node));
    expect(drawn.get(near)).toMatchObject([{ compact: false }]);
    expect(drawn.get(third)).toMatchObject([{ compact: true }]);
    expect(drawn.has(other)).toBe(false);
  });

  it('no drawn badge turns compact when one further up is drawn later', () => {
    const far = text('Llama, open source');
    const wanted = [want('Llama', 'c1', far), want('Llama', 'c2', near)];
    const before = planBadges(wanted, ({ end }) => (end.node === far ? null : end.node));
    expect(before.has(far)).toBe(false);
    expect(before.get(near)).toMatchObject([{ compact: true }]);
    expect(plan(...wanted).get(near)).toMatchObject([{ compact: true }]);
  });

  it('what was decided stays when a claim comes in above, and when the badge returns', () => {
    const above = text('Llama, open source');
    const decided = new Map([
      ['c1:0', false],
      ['c2:0', true],
    ]);
    const below = text('open-source Llama');
    const wanted = [want('Llama', 'c3', above), want('Llama', 'c1'), want('Llama', 'c2', below)];
    const now = planBadges(wanted, ({ end }) => end.node, decided);
    expect([above, near, below].map((node) => now.get(node)?.[0]?.compact)).toEqual([true, false, true]);
    const gone = planBadges(wanted.slice(2), ({ end }) => end.node, decided);
    expect(gone.get(below)?.[0]?.compact).toBe(true);
  });
});
