// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Life } from '@/src/vocabulary/types.ts';
import { createHydration, pathOf } from '@/src/page/mark/when-safe/hydration.ts';

/** The node at a path, as the page's world finds it. */
function nodeAt(path: readonly number[]): Node | undefined {
  let node: Node | undefined = document;
  for (const index of path) node = node?.childNodes[index];
  return node;
}

describe('the path of a node', () => {
  it('leads to it from the document', () => {
    document.body.innerHTML = '<p>One</p>two<!-- three --><p>Four <b>five</b></p>';
    const node = document.querySelector('b')?.firstChild as Node;
    expect(nodeAt(pathOf(node) ?? [])).toBe(node);
  });

  it('does not lead into shadow roots', () => {
    document.body.innerHTML = '<div></div>';
    const root = (document.querySelector('div') as Element).attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Inside</p>';
    expect(pathOf(root.firstChild as Node)).toBe(null);
  });
});

describe('whether a node is hydrated', () => {
  let lives: Life[];
  let asked: number;
  const awoke = vi.fn();
  const ending = { now: new AbortController() };
  const ask = (paths: number[][]): Promise<Life[]> => {
    asked += 1;
    return Promise.resolve(paths.map(() => lives[0] ?? 'unknown'));
  };
  const words = (): Node => document.querySelector('p')?.firstChild as Node;
  beforeEach(() => {
    vi.useFakeTimers();
    document.body.innerHTML = '<p>Words</p>';
    [lives, asked] = [['unknown'], 0];
    awoke.mockClear();
    ending.now = new AbortController();
  });
  afterEach(() => {
    ending.now.abort();
    vi.useRealTimers();
  });
  const start = () => createHydration(document, ask, awoke, ending.now.signal);

  it('is asked at once, and reported once it is known', async () => {
    lives = ['awake'];
    const isAwake = start();
    expect(isAwake(words())).toBe(false);
    await vi.advanceTimersByTimeAsync(10);
    expect(awoke).toHaveBeenCalledOnce();
    expect(isAwake(words())).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toBe(1);
  });

  it('is asked again at ever longer intervals, until it is', async () => {
    const isAwake = start();
    isAwake(words());
    await vi.advanceTimersByTimeAsync(3_000);
    expect(isAwake(words())).toBe(false);
    expect(asked).toBe(4);
    lives = ['awake'];
    await vi.advanceTimersByTimeAsync(8_000);
    expect(isAwake(words())).toBe(true);
  });

  it('is no longer awaited after a while if nothing is known', async () => {
    const isAwake = start();
    isAwake(words());
    await vi.advanceTimersByTimeAsync(30_000);
    expect(awoke).toHaveBeenCalled();
    expect(isAwake(words())).toBe(true);
  });

  it('is awaited as long as the node is known not to be hydrated', async () => {
    lives = ['asleep'];
    const isAwake = start();
    isAwake(words());
    await vi.advanceTimersByTimeAsync(300_000);
    expect(awoke).not.toHaveBeenCalled();
    expect(isAwake(words())).toBe(false);
  });

  it('is not asked any more when the node or the session is gone', async () => {
    const isAwake = start();
    isAwake(words());
    await vi.advanceTimersByTimeAsync(10);
    expect(asked).toBe(1);
    document.querySelector('p')?.remove();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toBe(1);
    document.body.innerHTML = '<p>Words</p>';
    isAwake(words());
    ending.now.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toBe(1);
  });
});
