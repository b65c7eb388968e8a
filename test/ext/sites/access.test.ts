import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askForAccess, giveUpAccess, hasAccess, hasFullAccess, watchAccess } from '@/src/ext/sites/access.ts';

/** The origins that the browser lets the extension into; it refuses what is asked of it while `isStubborn`. */
const granted = new Set<string>();
let isStubborn = false;
const listeners = { onAdded: new Set<() => void>(), onRemoved: new Set<() => void>() };
const event = (name: keyof typeof listeners) => ({
  addListener: (listener: () => void) => listeners[name].add(listener),
  removeListener: (listener: () => void) => listeners[name].delete(listener),
});
async function change(name: keyof typeof listeners, act: () => void): Promise<boolean> {
  if (isStubborn) throw new Error('not allowed');
  act();
  for (const listener of listeners[name]) listener();
  return true;
}
const permissions = {
  contains: async ({ origins }: { origins: string[] }) =>
    origins.every((origin) => granted.has(origin) || granted.has('<all_urls>')),
  request: ({ origins }: { origins: string[] }) =>
    change('onAdded', () => {
      for (const origin of origins) granted.add(origin);
    }),
  remove: ({ origins }: { origins: string[] }) =>
    change('onRemoved', () => {
      for (const origin of origins) granted.delete(origin);
    }),
  onAdded: event('onAdded'),
  onRemoved: event('onRemoved'),
};

beforeEach(() => {
  granted.clear();
  isStubborn = false;
  Object.assign(fakeBrowser, { permissions });
});

describe('the access to pages', () => {
  it('is asked of the browser for the site of a page, port and path aside', async () => {
    granted.add('https://news.example/*');
    expect(await hasAccess('https://news.example:8443/a?b#c')).toBe(true);
    expect(await hasAccess('http://news.example/')).toBe(false);
    expect(await hasAccess('https://other.example/')).toBe(false);
  });

  it.each([undefined, 'about:blank', 'file:///a.html', 'chrome://settings'])(
    'is not asked for %s: whether a script may run there shows when it is tried',
    async (url) => {
      expect(await hasAccess(url)).toBe(true);
    },
  );

  it('can be given up and asked for again', async () => {
    granted.add('<all_urls>');
    expect(await hasFullAccess()).toBe(true);
    expect(await giveUpAccess()).toBe(true);
    expect(await hasFullAccess()).toBe(false);
    expect(await askForAccess()).toBe(true);
    expect(await hasFullAccess()).toBe(true);
  });

  it('stays as it is where the browser refuses', async () => {
    isStubborn = true;
    expect(await giveUpAccess()).toBe(false);
    expect(await askForAccess()).toBe(false);
  });

  it('is watched until the signal aborts', async () => {
    const changed = vi.fn<() => void>();
    const watch = new AbortController();
    watchAccess(changed, watch.signal);
    await askForAccess();
    await giveUpAccess();
    expect(changed).toHaveBeenCalledTimes(2);
    watch.abort();
    await askForAccess();
    await giveUpAccess();
    expect(changed).toHaveBeenCalledTimes(2);
  });
});
