// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHiddenBlocks, type HiddenBlocks } from '@/src/page/find/hidden-blocks.ts';
import { stubIntersections } from '../intersections.ts';

interface Block {
  name: string;
  gone: boolean;
}

describe('hidden blocks that hold a claim', () => {
  let view: ReturnType<typeof stubIntersections>;
  let hidden: HiddenBlocks<Block>;
  let checked: string[];
  let tab: Element;
  afterEach(() => void vi.useRealTimers());
  beforeEach(() => {
    vi.useFakeTimers();
    document.body.innerHTML = '<details id="tab"></details>';
    tab = document.querySelector('#tab') as Element;
    view = stubIntersections();
    checked = [];
    hidden = createHiddenBlocks(document, ({ name }) => checked.push(name), new AbortController().signal);
  });
  const block = (name: string): Block => ({ name, gone: false });

  it('are checked again together, once, when the element comes into view', () => {
    hidden.add(block('a'), tab);
    hidden.add(block('b'), tab);
    expect(view.ids()).toEqual(['tab']);
    view.comes(tab);
    expect(checked).toEqual(['a', 'b']);
    expect(view.ids()).toEqual([]);
  });

  it('are checked when the element is opened, which has been in view all along', () => {
    hidden.add(block('a'), tab);
    tab.dispatchEvent(new Event('toggle'));
    expect(checked).toEqual(['a']);
  });

  it('are forgotten when they or their element have left the page', () => {
    const gone = block('gone');
    hidden.add(gone, tab);
    gone.gone = true;
    view.comes(tab);
    hidden.add(block('a'), tab);
    tab.remove();
    view.comes(tab);
    expect(checked).toEqual([]);
  });

  it('come into view four times and are still hidden, ever later; then only a toggle or a transition counts', () => {
    const one = block('a');
    for (const wait of [0, 1_000, 4_000, 16_000]) {
      hidden.add(one, tab);
      vi.advanceTimersByTime(Math.max(wait - 1, 0));
      expect(view.ids()).toEqual(wait === 0 ? ['tab'] : []);
      vi.advanceTimersByTime(1);
      view.comes(tab);
    }
    hidden.add(one, tab);
    vi.runAllTimers();
    expect(view.ids()).toEqual([]);
    expect(checked).toEqual(['a', 'a', 'a', 'a']);
    tab.dispatchEvent(new Event('toggle'));
    expect(checked).toHaveLength(5);
    hidden.add(one, tab);
    document.body.dispatchEvent(new Event('transitionend'));
    expect(checked).toHaveLength(6);
  });

  it('are not checked without end on a page that never rests', () => {
    const one = block('a');
    for (let time = 0; time < 200; time += 1) {
      hidden.add(one, tab);
      document.body.dispatchEvent(new Event('animationend'));
    }
    expect(checked).toHaveLength(40);
  });
});
