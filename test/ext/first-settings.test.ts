import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readFirstSettings } from '@/src/ext/first-settings.ts';
import { reportTrigger } from '@/src/ext/prefilter-port.ts';

const { id } = fakeBrowser.runtime;
const call = (name: string, from = id): Promise<unknown[]> =>
  fakeBrowser.runtime.onMessage.trigger({ name, args: [] }, { id: from });

/** A background that answers a call when the test says so. */
function createBackground() {
  const asked: { name: string; answer: (with_: unknown) => void }[] = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message: unknown) => {
    const { name } = message as { name: string };
    return new Promise((answer) => asked.push({ name, answer }));
  });
  const nth = (place: number) => vi.waitFor(() => asked[place] ?? expect.unreachable(`call ${place} did not come`));
  return { asked, nth };
}

const old = { preferences: { density: 'first' } };
const changed = { preferences: { density: 'every' } };

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  vi.stubGlobal('browser', fakeBrowser);
});

describe('the first settings of a page', () => {
  it('are the answer to the prefilter, without a second question', async () => {
    const { asked, nth } = createBackground();
    reportTrigger();
    const settings = readFirstSettings();
    (await nth(0)).answer(old);
    expect(await settings).toBe(old);
    expect(asked.map(({ name }) => name)).toEqual(['triggerSeen']);
  });

  it.each(['renew', 'stop'])('are asked for again after %s between the answer and the script', async (name) => {
    const { nth } = createBackground();
    reportTrigger();
    (await nth(0)).answer(old);
    await call(name);
    const settings = readFirstSettings();
    const second = await nth(1);
    expect(second.name).toBe('pageSettings');
    second.answer(changed);
    expect(await settings).toBe(changed);
  });

  it.each(['renew', 'stop'])('are asked for again after %s while the answer is awaited', async (name) => {
    const { nth } = createBackground();
    const settings = readFirstSettings();
    const first = await nth(0);
    await call(name);
    first.answer(old);
    (await nth(1)).answer(name === 'stop' ? null : changed);
    expect(await settings).toBe(name === 'stop' ? null : changed);
  });

  it('stay as they are after a call that changes nothing, or one of another extension', async () => {
    const { asked, nth } = createBackground();
    const settings = readFirstSettings();
    const first = await nth(0);
    await call('report');
    await call('renew', 'somebody-else');
    first.answer(old);
    expect(await settings).toBe(old);
    expect(asked).toHaveLength(1);
  });
});
