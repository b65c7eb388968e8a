// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Badge } from '@/src/page/mark/badge.ts';
import type { BadgePlace, BadgePlaces } from '@/src/page/mark/badge-places.ts';
import { createBadgeQueue, type Plan } from '@/src/page/mark/badge-queue.ts';

const refuse = vi.fn<(after: Node) => void>();
const remove = vi.fn<() => void>();
let places: BadgePlace[];
let plan: Plan;

const makeAt = (place: BadgePlace): Badge => ({
  element: document.createElement('x-a'),
  place,
  entries: [],
  holds: () => false,
  update: () => undefined,
  focus: () => undefined,
  insert: () => true,
  remove,
});
const setUp = (insert: (after: Node) => boolean) =>
  createBadgeQueue(
    document,
    { found: () => places, refuse, settle: () => undefined } as unknown as BadgePlaces,
    () => false,
    (after) => insert(after),
  );

beforeEach(() => {
  refuse.mockClear();
  remove.mockClear();
  document.body.innerHTML = '<p>a</p><p>b</p><p>c</p>';
  places = [...document.querySelectorAll('p')].map((parent) => ({
    parent,
    after: parent.firstChild as Node,
    scheme: 'light',
  }));
  plan = new Map(places.map(({ after }) => [after, []]));
});

describe('badges on their way into the page', () => {
  it('are made although one of them cannot be', () => {
    const inserted: string[] = [];
    const queue = setUp((after) => (inserted.push(after.textContent ?? ''), true));
    const broken = (place: BadgePlace): Badge => {
      if (place === places[1]) throw new Error('no root');
      return makeAt(place);
    };
    expect(queue.make(plan, broken, () => false)).toBe(true);
    expect(queue.insert(plan)).toBe(true);
    expect(inserted).toEqual(['a', 'c']);
    expect(refuse.mock.calls).toEqual([[places[1]?.after]]);
  });

  it('are put in although one of them throws, and taken out where they would change the page', () => {
    const tried: string[] = [];
    const queue = setUp((after) => {
      tried.push(after.textContent ?? '');
      if (after === places[0]?.after) throw new Error('no such node');
      return after !== places[1]?.after;
    });
    queue.make(plan, makeAt, () => false);
    expect(queue.insert(plan)).toBe(true);
    expect(tried).toEqual(['a', 'b', 'c']);
    expect(refuse.mock.calls.flat()).toEqual([places[0]?.after, places[1]?.after]);
    expect(remove).toHaveBeenCalledOnce();
  });
});
