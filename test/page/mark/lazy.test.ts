import { describe, expect, it, vi } from 'vitest';
import { createFetched } from '@/src/page/mark/lazy.ts';

const settled = () => new Promise((done) => setTimeout(done));

/** Something that comes when `arrive` is called, or not at all. */
function setUp() {
  let arrive = (): void => undefined;
  let fail = (): void => undefined;
  const thing = new Promise<string>((resolve, reject) => {
    arrive = () => resolve('thing');
    fail = () => reject(new Error('gone'));
  });
  const fetch = vi.fn<() => Promise<string>>(() => thing);
  return { fetch, arrive, fail, ending: new AbortController() };
}

describe('what is fetched when it is first wanted', () => {
  it('is fetched once, for all who want it meanwhile', async () => {
    const { fetch, arrive, ending } = setUp();
    const fetched = createFetched(fetch, ending.signal);
    expect(fetch).not.toHaveBeenCalled();
    const use = vi.fn<(thing: string) => void>();
    fetched.with(use);
    fetched.with(use);
    expect(use).not.toHaveBeenCalled();
    arrive();
    await settled();
    expect(use.mock.calls).toEqual([['thing'], ['thing']]);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('is handed over at once when it is there', async () => {
    const { fetch, arrive, ending } = setUp();
    const fetched = createFetched(fetch, ending.signal);
    fetched.with(() => undefined);
    arrive();
    await settled();
    const use = vi.fn<(thing: string) => void>();
    fetched.with(use);
    expect(use).toHaveBeenCalledWith('thing');
  });

  it('is fetched anew where it could not be had', async () => {
    const { fetch, fail, ending } = setUp();
    const fetched = createFetched(fetch, ending.signal);
    const use = vi.fn<(thing: string) => void>();
    fetched.with(use);
    fail();
    await settled();
    expect(use).not.toHaveBeenCalled();
    fetch.mockResolvedValueOnce('second');
    fetched.with(use);
    await settled();
    expect(use.mock.calls).toEqual([['second']]);
  });

  it('is handed to nobody after the end', async () => {
    const { fetch, arrive, ending } = setUp();
    const use = vi.fn<(thing: string) => void>();
    createFetched(fetch, ending.signal).with(use);
    ending.abort();
    arrive();
    await settled();
    expect(use).not.toHaveBeenCalled();
  });
});
