import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withTimeout, warnIfSlow } from '@/src/ext/messages/patience.ts';

const never = new Promise<string>(() => undefined);
const later = (milliseconds: number) =>
  new Promise<string>((done) => {
    setTimeout(() => done('late'), milliseconds);
  });

describe('waiting for an answer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('says nothing if it comes in time', async () => {
    const waiting = vi.fn();
    expect(await warnIfSlow(Promise.resolve('now'), waiting)).toBe('now');
    await vi.runAllTimersAsync();
    expect(waiting).not.toHaveBeenCalled();
  });

  it('says once that it is slow, and goes on waiting', async () => {
    const waiting = vi.fn();
    const answer = warnIfSlow(later(60_000), waiting);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(waiting).toHaveBeenCalledTimes(1);
    await vi.runAllTimersAsync();
    expect(await answer).toBe('late');
    expect(waiting).toHaveBeenCalledTimes(1);
  });

  it('rejects as the answer does, and says nothing afterwards', async () => {
    const waiting = vi.fn();
    await expect(warnIfSlow(Promise.reject(new Error('gone')), waiting)).rejects.toThrow('gone');
    await vi.runAllTimersAsync();
    expect(waiting).not.toHaveBeenCalled();
  });

  it('gives something instead if the answer of one among others does not come', async () => {
    const answer = withTimeout(never, () => 'instead');
    await vi.runAllTimersAsync();
    expect(await answer).toBe('instead');
    expect(await withTimeout(Promise.resolve('now'), () => 'instead')).toBe('now');
    await expect(withTimeout(Promise.reject(new Error('gone')), () => 'instead')).rejects.toThrow('gone');
  });
});
