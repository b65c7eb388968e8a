// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { createDeferredReading } from '@/src/page/find/deferred-reading.ts';
import { stubIntersections } from '../intersections.ts';

describe('containers that are read when they come near the viewport', () => {
  let view: ReturnType<typeof stubIntersections>;
  beforeEach(() => {
    view = stubIntersections();
  });
  const setUp = (count: number) => {
    document.body.innerHTML = Array.from({ length: count }, (_, at) => `<p id="p${at}"></p>`).join('');
    const arrived: string[] = [];
    const ending = new AbortController();
    const deferred = createDeferredReading(
      (all) => arrived.push(...all.map((one) => (one as Element).id)),
      ending.signal,
    );
    const all = [...document.querySelectorAll('p')];
    for (const one of all) deferred.defer(one);
    return { arrived, deferred, all, end: () => ending.abort() };
  };

  it('are watched by every eighth, and come with their neighbours on both sides', () => {
    const { arrived, deferred, all } = setUp(24);
    expect(view.ids()).toEqual(['p0', 'p8', 'p16']);
    view.comes(all[8] as Element);
    expect(arrived).toEqual(all.slice(0, 16).map(({ id }) => id));
    expect(deferred.size).toBe(8);
    expect(view.ids()).toEqual(['p16']);
  });

  it('are deferred once: what came near is read at once from then on', () => {
    const { deferred, all } = setUp(2);
    expect(deferred.defer(all[1] as Element)).toBe(true);
    expect(deferred.size).toBe(2);
    view.comes(all[0] as Element);
    expect(deferred.defer(all[1] as Element)).toBe(false);
    expect(deferred.size).toBe(0);
  });

  it('are forgotten when they leave, and the others still come', () => {
    const { arrived, deferred, all } = setUp(3);
    all[0]?.remove();
    deferred.sweep();
    expect(deferred.size).toBe(2);
    view.comes(all[1] as Element);
    expect(arrived).toEqual(['p1', 'p2']);
  });

  it('come once when the page brings the leader of a group back into another group', () => {
    const { arrived, deferred, all } = setUp(16);
    const first = all[0] as Element;
    for (const one of all.slice(0, 8)) one.remove();
    deferred.sweep();
    document.body.append(first);
    deferred.defer(first);
    view.comes(all[8] as Element);
    view.comes(first);
    expect(arrived).toEqual([...all.slice(8).map(({ id }) => id), 'p0']);
  });

  it('are no longer watched after the signal has aborted', () => {
    setUp(3).end();
    expect(view.ids()).toEqual([]);
  });
});
