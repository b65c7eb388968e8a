import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTime, patiently } from '@/src/ext/messages/patience.ts';

const never = new Promise<string>(() => undefined);
const later = (milliseconds: number) =>
  new Promise<string>((done) => {
    setTimeout(() => done('late'), milliseconds);
  });

describe('an answer that is waited for', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('comes without a word where it comes in time', async () => {
    const waiting = vi.fn();
    expect(await patiently(Promise.resolve('now'), waiting)).toBe('now');
    await vi.runAllTimersAsync();
    expect(waiting).not.toHaveBeenCalled();
  });

  it('is said to take long, once, and comes all the same', async () => {
    const waiting = vi.fn();
    const answer = patiently(later(60_000), waiting);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(waiting).toHaveBeenCalledTimes(1);
    await vi.runAllTimersAsync();
    expect(await answer).toBe('late');
    expect(waiting).toHaveBeenCalledTimes(1);
  });

  it('fails as it fails, and nothing is said afterwards', async () => {
    const waiting = vi.fn();
    await expect(patiently(Promise.reject(new Error('gone')), waiting)).rejects.toThrow('gone');
    await vi.runAllTimersAsync();
    expect(waiting).not.toHaveBeenCalled();
  });

  it('of one among others is replaced where it does not come', async () => {
    const answer = inTime(never, () => 'instead');
    await vi.runAllTimersAsync();
    expect(await answer).toBe('instead');
    expect(await inTime(Promise.resolve('now'), () => 'instead')).toBe('now');
    await expect(inTime(Promise.reject(new Error('gone')), () => 'instead')).rejects.toThrow('gone');
  });
});
