// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
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
  beforeEach(() => {
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

  it('come into view at most three times and are still hidden; then only a toggle counts', () => {
    const one = block('a');
    for (let time = 0; time < 3; time += 1) {
      hidden.add(one, tab);
      view.comes(tab);
    }
    hidden.add(one, tab);
    expect(view.ids()).toEqual([]);
    expect(checked).toEqual(['a', 'a', 'a']);
    tab.dispatchEvent(new Event('toggle'));
    expect(checked).toHaveLength(4);
  });
});
