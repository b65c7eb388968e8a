import { describe, expect, it, vi } from 'vitest';
import { askUntilAnswered } from '@/src/ext/messages/persistent.ts';

describe('a question to the background', () => {
  it('is asked again while nobody answers, and where it was ended meanwhile', async () => {
    const ask = vi
      .fn<() => Promise<unknown>>()
      .mockResolvedValueOnce(undefined)
      .mockRejectedValueOnce(new Error('The message port closed before a response was received.'))
      .mockResolvedValueOnce(null);
    expect(await askUntilAnswered(ask, () => false)).toBeNull();
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('is not asked again once it was refused', async () => {
    const ask = vi.fn<() => Promise<unknown>>().mockRejectedValue(new Error('analyze: too long'));
    await expect(askUntilAnswered(ask, () => true)).rejects.toThrow('too long');
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
