import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { whenStarting } from '@/src/ext/lifecycle.ts';

type Prepare = (isNew: boolean) => Promise<void>;
const prepared = vi.fn<Prepare>(async () => undefined);
const isPrepared = async () => (await fakeBrowser.storage.session.get('prepared'))['prepared'] === true;

beforeEach(() => {
  fakeBrowser.reset();
  prepared.mockClear();
});

describe('the preparation', () => {
  it('is done once for an installation, and not at every start of the background', async () => {
    whenStarting(prepared);
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install', temporary: false });
    await vi.waitUntil(isPrepared);
    expect(prepared.mock.calls).toEqual([[true]]);
    const again = vi.fn<Prepare>(async () => undefined);
    const get = vi.spyOn(fakeBrowser.storage.session, 'get');
    whenStarting(again);
    await get.mock.results[0]?.value;
    await Promise.resolve();
    expect(again).not.toHaveBeenCalled();
  });

  it('is done at the next start if the background was ended meanwhile', async () => {
    whenStarting(() => new Promise(() => undefined));
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install', temporary: false });
    expect(await isPrepared()).toBe(false);
    whenStarting(prepared);
    await vi.waitUntil(isPrepared);
    expect(prepared.mock.calls).toEqual([[true]]);
  });

  it('distinguishes a start of the browser', async () => {
    whenStarting(prepared);
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitUntil(isPrepared);
    expect(prepared.mock.calls).toEqual([[false]]);
  });
});
