// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { boxOf, createViewport, type Viewport } from '@/src/page/dom/viewport.ts';
import { stubIntersections } from '../intersections.ts';

describe('parts of the page that come near the window', () => {
  let view: ReturnType<typeof stubIntersections>;
  let ending: AbortController;
  let viewport: Viewport;
  let reports: string[][];
  beforeEach(() => {
    document.body.innerHTML = `<p id="a"></p><div id="box"><p id="b" style="display: contents"></p>
      <p id="c" style="display: contents"></p></div>`;
    view = stubIntersections();
    ending = new AbortController();
    reports = [];
    viewport = createViewport('100%', (all) => reports.push(all.map((one) => (one as Element).id)), ending.signal);
  });
  const at = (id: string): Element => document.querySelector(`#${id}`) as Element;

  it('need no observer before the first is watched, and one for all', () => {
    expect(view.margins).toEqual([]);
    viewport.watch(at('a'));
    viewport.watch(at('b'));
    expect(view.margins).toEqual(['100%']);
  });

  it('are reported together, and known from then on', () => {
    viewport.watch(at('a'));
    viewport.watch(at('b'));
    expect(viewport.isNear(at('a'))).toBeUndefined();
    view.comes(at('a'), at('box'));
    expect(reports).toEqual([['a', 'b']]);
    expect(viewport.isNear(at('a'))).toBe(true);
    view.goes(at('a'));
    expect(reports.at(-1)).toEqual([]);
    expect(viewport.isNear(at('a'))).toBe(false);
    expect(viewport.isNear(at('b'))).toBe(true);
  });

  it('are watched by the box around them where they have none, until the last leaves it', () => {
    expect(boxOf(at('b'))).toBe(at('box'));
    viewport.watch(at('b'));
    viewport.watch(at('c'));
    viewport.watch(at('c'));
    expect(view.ids()).toEqual(['box']);
    view.comes(at('box'));
    expect(reports).toEqual([['b', 'c']]);
    viewport.unwatch(at('b'));
    expect(view.ids()).toEqual(['box']);
    viewport.unwatch(at('c'));
    expect(view.ids()).toEqual([]);
    expect(viewport.isNear(at('c'))).toBeUndefined();
  });

  it('stay known where another in the same box takes their place', () => {
    viewport.watchOnly(new Set([at('a'), at('b')]));
    view.comes(at('box'));
    viewport.watchOnly(new Set([at('c')]));
    expect(view.ids()).toEqual(['box']);
    expect(viewport.isNear(at('c'))).toBe(true);
    expect(viewport.isNear(at('b'))).toBeUndefined();
  });

  it('are no longer watched after the signal has aborted', () => {
    viewport.watch(at('a'));
    ending.abort();
    viewport.watch(at('b'));
    expect(view.ids()).toEqual([]);
  });
});
