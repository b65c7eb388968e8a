import browser, { type Storage } from 'webextension-polyfill';
import { guard } from './errors.ts';

/** In the memory of the browser: since its start, or that of this version, the preparation has come to its end. */
const preparedKey = 'prepared';

/**
 * Calls `prepare` when the extension was installed or updated (`isNew`: nothing of this version runs in open tabs yet)
 * and when the browser starts; again if the browser ended the background before that was done. To be called in the
 * first turn of the background, as an event may have woken it.
 */
export function whenStarting(prepare: (isNew: boolean) => Promise<void>): void {
  const { session } = browser.storage as unknown as { session: Storage.StorageArea };
  let started = false;
  const start = (isNew: boolean): void => {
    // The event may come once what is prepared has been looked for.
    if (started) return;
    started = true;
    void guard('preparing', async () => {
      await prepare(isNew);
      await session.set({ [preparedKey]: true });
    });
  };
  browser.runtime.onInstalled.addListener(() => start(true));
  browser.runtime.onStartup.addListener(() => start(false));
  void guard('looking for what is prepared', async () => {
    const found = await session.get(preparedKey);
    if (found[preparedKey] !== true) start(true);
  });
}

/**
 * Calls back whenever a tab loads a page or becomes active: events that wake the background without a page's help.
 * A tab that is closed before it can be asked for its address is no error.
 */
export function whenTabsMove(moved: (tab: number, url: string | undefined) => Promise<void>): void {
  browser.tabs.onUpdated.addListener((id, { status }, { url }) => {
    if (status !== undefined) void guard('following a tab', () => moved(id, url));
  });
  browser.tabs.onActivated.addListener(({ tabId }) => {
    void guard('following a tab', async () => {
      const tab = await browser.tabs.get(tabId).catch(() => null);
      if (tab) await moved(tabId, tab.url);
    });
  });
}

/** Opens a page of ours in a tab when the extension is installed, not when it or the browser is updated. */
export function openWhenInstalled(page: string): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void guard('welcoming', () => browser.tabs.create({ url: browser.runtime.getURL(page) }));
  });
}
