// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { createSteps } from '@/src/page/navigate/steps.ts';

/** Claims in the words of paragraphs, listed in another order than that of the page. */
function setUp() {
  document.body.innerHTML = '<p id="a">one two</p><p id="b">three</p>';
  const claim = (id: string, selector: string, startOffset: number) => {
    const node = document.querySelector(selector)?.firstChild as Text;
    const range = { startContainer: node, startOffset, endContainer: node, endOffset: startOffset + 1 };
    return { id, words: [range as unknown as StaticRange] };
  };
  const claims = [claim('third', '#b', 0), claim('second', '#a', 4), claim('first', '#a', 0)];
  return { claims, steps: createSteps(() => claims) };
}

/** Makes a step and sets its claim as the current one. */
const walk = ({ steps }: ReturnType<typeof setUp>, direction: 1 | -1) => {
  const step = steps.from(direction);
  if (step) steps.set(step.id);
  return step && `${step.id} ${step.place}/${step.total}`;
};

beforeEach(() => {
  // Nothing is laid out here: every word is in the window.
  Range.prototype.getBoundingClientRect = () => ({ bottom: 10 }) as DOMRect;
});

describe('steps from claim to claim', () => {
  it('go in the order of the page, round and round', () => {
    const set = setUp();
    expect([1, 1, 1, 1].map(() => walk(set, 1))).toEqual(['first 1/3', 'second 2/3', 'third 3/3', 'first 1/3']);
    expect(walk(set, -1)).toBe('third 3/3');
  });

  it('start in the window, not at the top of the page', () => {
    Range.prototype.getBoundingClientRect = function (this: Range) {
      return { bottom: this.startContainer.parentElement?.id === 'a' ? -5 : 10 } as DOMRect;
    };
    const set = setUp();
    expect(set.steps.current()?.id).toBe('third');
    expect(walk(set, 1)).toBe('third 3/3');
    expect(walk(setUp(), -1)).toBe('second 2/3');
  });

  it('go on where a claim was opened, and elsewhere when it is gone', () => {
    const set = setUp();
    set.steps.set('second');
    expect(set.steps.current()).toEqual({ id: 'second', place: 2, total: 3 });
    document.querySelector('#a')?.remove();
    expect(walk(set, 1)).toBe('third 1/1');
  });

  it('report the current place, and lead to any place', () => {
    const { steps } = setUp();
    expect(steps.where()).toEqual({ place: null, since: 0, near: 1, total: 3 });
    const before = Date.now();
    steps.set('second');
    const { since, ...where } = steps.where();
    expect(where).toEqual({ place: 2, near: 1, total: 3 });
    expect(since).toBeGreaterThanOrEqual(before);
    expect(steps.at(3)?.id).toBe('third');
    expect(steps.at(4)).toBeNull();
  });

  it('lead nowhere on a page without claims', () => {
    const steps = createSteps(() => []);
    expect(steps.from(1)).toBeNull();
    expect(steps.where().total).toBe(0);
    expect(steps.current()).toBeNull();
  });
});
