// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchAddress } from '@/src/page/navigate/address.ts';

describe('another address without loading', () => {
  const moved = vi.fn<() => void>();
  let ending: AbortController;
  let check: () => void;
  beforeEach(() => {
    moved.mockClear();
    history.replaceState(null, '', '/a');
    ending = new AbortController();
    check = watchAddress(window, moved, ending.signal);
  });
  afterEach(() => ending.abort());

  it('is noticed at a step in the history, once', () => {
    history.pushState(null, '', '/b');
    dispatchEvent(new PopStateEvent('popstate'));
    dispatchEvent(new PopStateEvent('popstate'));
    expect(moved).toHaveBeenCalledTimes(1);
  });

  it('is noticed when it is checked', () => {
    check();
    expect(moved).not.toHaveBeenCalled();
    history.pushState(null, '', '/a?page=2');
    check();
    expect(moved).toHaveBeenCalledTimes(1);
  });

  it('is not another if only its fragment is', () => {
    history.pushState(null, '', '/a#more');
    check();
    expect(moved).not.toHaveBeenCalled();
  });

  it('is not noticed after the signal has aborted', () => {
    ending.abort();
    history.pushState(null, '', '/b');
    dispatchEvent(new PopStateEvent('popstate'));
    expect(moved).not.toHaveBeenCalled();
  });
});
