// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Changes } from '@/src/page/find/changes.ts';
import { watchPage } from '@/src/page/find/watch.ts';

describe('watching a page', () => {
  const ours = new Set<Node>();
  const batch = vi.fn();
  const noteChange = vi.fn();
  let ending: AbortController;
  const counts = async (): Promise<[batches: number, changes: number]> => {
    // Observers are called between two tasks.
    await vi.advanceTimersByTimeAsync(1_000);
    return [batch.mock.calls.length, noteChange.mock.calls.length];
  };
  const host = (): HTMLElement => {
    const element = document.createElement('x-ours');
    ours.add(element);
    return element;
  };

  beforeEach(() => {
    vi.useFakeTimers();
    document.body.innerHTML = '<p>Words</p>';
    ending = new AbortController();
    const ports = { isOurs: (node: Node) => ours.has(node), textChanged: vi.fn(), noteChange, batch };
    watchPage(document, ports, ending.signal);
    // The first batch is the whole page.
    vi.runOnlyPendingTimers();
    batch.mockClear();
    noteChange.mockClear();
  });
  afterEach(() => {
    ending.abort();
    vi.useRealTimers();
  });

  it('reports what the page does, in batches', async () => {
    document.body.append(document.createElement('p'), document.createElement('p'));
    expect(await counts()).toEqual([1, 1]);
  });

  it('scans the page again if it was hidden at first', () => {
    const hide = (hidden: boolean) => Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    ending.abort();
    ending = new AbortController();
    hide(true);
    const ports = { isOurs: () => false, textChanged: vi.fn(), noteChange, batch };
    watchPage(document, ports, ending.signal, { roots: [], rootless: [] });
    vi.runOnlyPendingTimers();
    expect(batch).not.toHaveBeenCalled();
    const host = document.body.appendChild(document.createElement('x-post'));
    const root = host.attachShadow({ mode: 'open' });
    hide(false);
    document.dispatchEvent(new Event('visibilitychange'));
    vi.runOnlyPendingTimers();
    expect(batch.mock.calls.flatMap(([changes]) => [...(changes as Changes).trees])).toContain(root);
  });

  it('ignores what we put into the page', async () => {
    document.body.append(host());
    expect(await counts()).toEqual([0, 0]);
  });

  it('reports a batch when something of ours was removed, but no change of the page', async () => {
    const element = host();
    document.body.append(element);
    await counts();
    element.remove();
    expect(await counts()).toEqual([1, 0]);
  });
});
