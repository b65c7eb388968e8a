import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeAsked } from '@/src/ext/messages/asked.ts';
import { openPopup } from '@/src/ext/tabs.ts';

const press = Date.UTC(2026, 10, 24, 12);
const opens = vi.fn<() => Promise<void>>();
const tab = { id: 7, windowId: 1 };

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: press, toFake: ['Date'] });
  opens.mockReset().mockResolvedValue();
  vi.spyOn(fakeBrowser, 'action', 'get').mockReturnValue({ openPopup: opens } as never);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the popup that a card opens', () => {
  it('learns the claim that it was opened for, once', async () => {
    await openPopup(tab, 'c3');
    expect(opens).toHaveBeenCalledExactlyOnceWith({ windowId: 1 });
    expect(await takeAsked(7)).toBe('c3');
    expect(await takeAsked(7)).toBeNull();
  });

  it('finds the claim there as soon as it opens', async () => {
    const taken: (string | null)[] = [];
    opens.mockImplementation(async () => void taken.push(await takeAsked(7)));
    await openPopup(tab, 'c3');
    expect(taken).toEqual(['c3']);
  });

  it('is for the last press alone', async () => {
    await openPopup(tab, 'c3');
    await openPopup(tab, 'c4');
    expect(await takeAsked(7)).toBe('c4');
  });

  it('shows the whole page over another tab, and nothing is left for later', async () => {
    await openPopup(tab, 'c3');
    expect(await takeAsked(8)).toBeNull();
    expect(await takeAsked(7)).toBeNull();
  });

  it.each([
    ['in the last moment of ten seconds', 9_999, 'c3'],
    ['after ten seconds', 10_000, null],
    ['after the clock was set back', -1, null],
  ])('%s', async (_, later, claim) => {
    await openPopup(tab, 'c3');
    vi.setSystemTime(press + later);
    expect(await takeAsked(7)).toBe(claim);
  });

  it('leaves nothing behind where the browser opens none, and a window has it in its address', async () => {
    opens.mockRejectedValue(new Error('not allowed'));
    const create = vi.spyOn(fakeBrowser.windows, 'create').mockResolvedValue({} as never);
    await openPopup(tab, 'c3');
    expect(create.mock.calls[0]?.[0]?.url).toMatch(/popup\.html\?tab=7&claim=c3$/);
    expect(await takeAsked(7)).toBeNull();
  });

  it('has no claim where nobody pressed', async () => {
    expect(await takeAsked(7)).toBeNull();
  });
});
