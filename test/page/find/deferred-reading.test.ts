// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createComing } from '@/src/page/find/deferred-reading.ts';

/** Elements that are observed now, and a way to have them come near: happy-dom lays nothing out. */
const observed = new Set<Element>();
let comes: (element: Element) => void;
class Observer {
  constructor(callback: (entries: Partial<IntersectionObserverEntry>[]) => void) {
    comes = (target) => callback([{ isIntersecting: observed.has(target), target }]);
  }
  observe = (element: Element): void => void observed.add(element);
  unobserve = (element: Element): void => void observed.delete(element);
  disconnect = (): void => observed.clear();
}

describe('parts of the page that are read when people come near', () => {
  beforeEach(() => {
    observed.clear();
    vi.stubGlobal('IntersectionObserver', Observer);
  });
  const setUp = (count: number) => {
    document.body.innerHTML = Array.from({ length: count }, (_, at) => `<p id="p${at}"></p>`).join('');
    const arrived: string[] = [];
    const ending = new AbortController();
    const coming = createComing((all) => arrived.push(...all.map((one) => (one as Element).id)), ending.signal);
    const all = [...document.querySelectorAll('p')];
    for (const one of all) coming.wait(one);
    return { arrived, coming, all, end: () => ending.abort() };
  };

  it('are observed by every eighth, and come with their neighbours on both sides', () => {
    const { arrived, coming, all } = setUp(24);
    expect([...observed].map(({ id }) => id)).toEqual(['p0', 'p8', 'p16']);
    comes(all[8] as Element);
    expect(arrived).toEqual(all.slice(0, 16).map(({ id }) => id));
    expect(coming.size).toBe(8);
    expect([...observed].map(({ id }) => id)).toEqual(['p16']);
  });

  it('wait once: what came is read from then on', () => {
    const { coming, all } = setUp(2);
    expect(coming.wait(all[1] as Element)).toBe(true);
    expect(coming.size).toBe(2);
    comes(all[0] as Element);
    expect(coming.wait(all[1] as Element)).toBe(false);
    expect(coming.size).toBe(0);
  });

  it('are forgotten when they leave, and the others still come', () => {
    const { arrived, coming, all } = setUp(3);
    all[0]?.remove();
    coming.sweep();
    expect(coming.size).toBe(2);
    comes(all[1] as Element);
    expect(arrived).toEqual(['p1', 'p2']);
  });

  it('are observed no longer in the end', () => {
    setUp(3).end();
    expect(observed.size).toBe(0);
  });
});
