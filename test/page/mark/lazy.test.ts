import { describe, expect, it, vi } from 'vitest';
import { createLazy } from '@/src/page/mark/lazy.ts';

const settled = () => new Promise((done) => setTimeout(done));

/** Something that comes when `arrive` is called, or not at all. */
function setUp() {
  let arrive = (): void => undefined;
  let fail = (): void => undefined;
  const thing = new Promise<string>((resolve, reject) => {
    arrive = () => resolve('thing');
    fail = () => reject(new Error('gone'));
  });
  const load = vi.fn<() => Promise<string>>(() => thing);
  return { load, arrive, fail, ending: new AbortController() };
}

describe('something that is loaded when it is first needed', () => {
  it('is loaded once for all callers', async () => {
    const { load, arrive, ending } = setUp();
    const lazy = createLazy(load, ending.signal);
    expect(load).not.toHaveBeenCalled();
    const use = vi.fn<(thing: string) => void>();
    lazy.with(use);
    lazy.with(use);
    expect(use).not.toHaveBeenCalled();
    arrive();
    await settled();
    expect(use.mock.calls).toEqual([['thing'], ['thing']]);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is handed over at once when it is loaded', async () => {
    const { load, arrive, ending } = setUp();
    const lazy = createLazy(load, ending.signal);
    lazy.with(() => undefined);
    arrive();
    await settled();
    const use = vi.fn<(thing: string) => void>();
    lazy.with(use);
    expect(use).toHaveBeenCalledWith('thing');
  });

  it('is loaded again after a failure', async () => {
    const { load, fail, ending } = setUp();
    const lazy = createLazy(load, ending.signal);
    const use = vi.fn<(thing: string) => void>();
    lazy.with(use);
    fail();
    await settled();
    expect(use).not.toHaveBeenCalled();
    load.mockResolvedValueOnce('second');
    lazy.with(use);
    await settled();
    expect(use.mock.calls).toEqual([['second']]);
  });

  it('is not handed over after the signal has aborted', async () => {
    const { load, arrive, ending } = setUp();
    const use = vi.fn<(thing: string) => void>();
    createLazy(load, ending.signal).with(use);
    ending.abort();
    arrive();
    await settled();
    expect(use).not.toHaveBeenCalled();
  });
});
