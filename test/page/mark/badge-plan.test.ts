import { describe, expect, it } from 'vitest';
import type { AssessedTarget, OpennessClass } from '@/src/vocabulary/types.ts';
import { planBadges, type Decided, type WantedBadge } from '@/src/page/mark/badge-plan.ts';
import { target } from '../make.ts';
import { parse } from '../parse.ts';

const text = (data: string): Text => parse('').createTextNode(data);
const near = text('Llama is open source.');
const blocks = new Map<Text, Element>();
const blockOf = (node: Text): Element => {
  const block = blocks.get(node) ?? parse('').createElement('p');
  blocks.set(node, block);
  return block;
};
const want = (name: string, claim: string, node = near, offset = node.length): WantedBadge => ({
  claim,
  index: 0,
  object: 'model',
  target: target(name) as AssessedTarget & { class: OpennessClass },
  end: { node, offset },
  isLocated: true,
  block: blockOf(node),
  between: ' is open source',
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

  it("a badge about a model's licence says nothing of the model: both are in full", () => {
    const third = text('open-source Llama');
    const drawn = plan({ ...want('Llama', 'c1'), object: 'licence' }, want('Llama', 'c2'), want('Llama', 'c3', third));
    expect(drawn.get(near)).toMatchObject([
      { object: 'licence', compact: false },
      { object: 'model', compact: false },
    ]);
    expect(drawn.get(third)).toMatchObject([{ compact: true }]);
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
    const now = planBadges(wanted, ({ end }) => end.node, 'every', decided);
    expect([above, near, below].map((node) => now.get(node)?.[0]?.compact)).toEqual([true, false, true]);
    const gone = planBadges(wanted.slice(2), ({ end }) => end.node, 'every', decided);
    expect(gone.get(below)?.[0]?.compact).toBe(true);
  });

  it('one badge is for all claims about a model in a block', () => {
    const entries = plan(want('Llama', 'c1'), want('Gemma', 'c2'), want('Llama', 'c3')).get(near);
    expect(entries?.map(({ key, others }) => [key, others])).toEqual([
      ['c1:0', ['c3:0']],
      ['c2:0', []],
    ]);
  });

  it('where only the first counts, each model keeps one badge, be the first gone or without a place', () => {
    const [a, b] = [text('Llama, open source'), text('open-source Llama')];
    const wanted = [want('Llama', 'c1', a), want('Llama', 'c2', b), want('Gemma', 'c3')];
    const keys = (decided?: Decided, hidden?: Text) =>
      [...planBadges(wanted, ({ end }) => (end.node === hidden ? undefined : end.node), 'first', decided).values()]
        .flat()
        .map(({ key }) => key);
    expect(keys()).toEqual(['c1:0', 'c3:0']);
    expect(keys(undefined, a)).toEqual(['c2:0', 'c3:0']);
    expect(keys(new Map([['c2:0', false]]))).toEqual(['c2:0', 'c3:0']);
    expect(keys(new Map([['c1:0', false]]), a)).toEqual(['c2:0', 'c3:0']);
  });

  it('a ring names its model unless it is right behind the name', () => {
    const [a, b] = [text('Llama 3 is open source'), text('the open-source Llama 3.')];
    const wanted = [want('Llama', 'c1'), want('Llama', 'c2', a), { ...want('Llama', 'c3', b), between: '' }];
    const drawn = plan(...wanted);
    expect([near, a, b].map((node) => drawn.get(node)?.[0]?.named)).toEqual([false, true, false]);
  });

  it('Tab comes to the first badge of each block', () => {
    const below = text('open-source Llama');
    const drawn = plan(want('Llama', 'c1'), want('Gemma', 'c2'), want('Qwen', 'c3', below));
    expect([near, below].map((node) => drawn.get(node)?.map(({ stop }) => stop))).toEqual([[true, false], [true]]);
  });
});
