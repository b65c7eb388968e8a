import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRetries, waits } from '@/src/page/find/retries.ts';

const setUp = () => {
  const controller = new AbortController();
  const again = vi.fn<(things: string[]) => void>();
  return { again, controller, retries: createRetries(again, controller.signal) };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what got no answer', () => {
  it('is asked again together after a while, each thing once', () => {
    const { again, retries } = setUp();
    retries.add(['a', 'b']);
    retries.add(['b', 'c']);
    vi.advanceTimersByTime((waits[0] ?? 0) - 1);
    expect(again).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(again.mock.calls).toEqual([[['a', 'b', 'c']]]);
  });

  it('is asked again ever later, and not without end', () => {
    const { again, controller } = setUp();
    const failing = createRetries<string>((things) => (again(things), failing.add(things)), controller.signal);
    failing.add(['a']);
    vi.advanceTimersByTime(24 * 60 * 60 * 1_000);
    expect(again).toHaveBeenCalledTimes(waits.length);
    expect(waits.toSorted((a, b) => a - b)).toEqual(waits);
  });

  it('is asked again soon after an answer', () => {
    const { again, retries } = setUp();
    for (const wait of waits) {
      retries.add(['a']);
      vi.advanceTimersByTime(wait);
    }
    retries.succeed();
    retries.add(['b']);
    vi.advanceTimersByTime(waits[0] ?? 0);
    expect(again).toHaveBeenLastCalledWith(['b']);
  });

  it('is forgotten once everything ends', () => {
    const { again, controller, retries } = setUp();
    retries.add(['a']);
    controller.abort();
    retries.add(['b']);
    vi.advanceTimersByTime(1e6);
    expect(again).not.toHaveBeenCalled();
  });
});
