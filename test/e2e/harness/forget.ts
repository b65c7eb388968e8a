import type { Browser, Page } from 'puppeteer-core';
import { inBrowserWindow, send } from '@/src/cli/browsers/bidi';
import type { BrowserName } from '@/src/cli/browsers/find';
import type { Launched } from '@/src/cli/browsers/launch';
import { until } from './until';

/**
 * Makes a browser as if it had just been started: one empty page, no extension, nothing that a page or the extension
 * stored, no setting that was pretended.
 * @throws Error where it does not come to that
 */
export async function forget({ name, browser, extensionId }: Launched): Promise<void> {
  if (extensionId) {
    if (name === 'firefox') await inBrowserWindow(browser, leaveInFirefox, extensionId);
    await browser.uninstallExtension(extensionId);
  }
  const [first, ...others] = await browser.pages();
  if (!first) throw new Error('no page is left');
  // Those of the extension are going by themselves.
  await Promise.all(others.map((page) => page.close().catch(() => undefined)));
  await until(async () => (await tabsOf[name](first)) === 1);
  await first.goto('about:blank');
  await forgetters[name](browser, first);
}

/** Puppeteer goes on listing pages of Firefox that were the extension's. */
const tabsOf: Record<BrowserName, (page: Page) => Promise<number>> = {
  chromium: async (page) => (await page.browser().pages()).length,
  firefox: async (page) => (await send<{ contexts: unknown[] }>(page, 'browsingContext.getTree', {})).contexts.length,
};

const forgetters: Record<BrowserName, (browser: Browser, page: Page) => Promise<void>> = {
  async chromium(browser, page) {
    await browser.defaultBrowserContext().clearPermissionOverrides();
    const cdp = await page.createCDPSession();
    await cdp.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' });
    await cdp.send('Network.clearBrowserCache');
    await cdp.send('Network.clearBrowserCookies');
    await cdp.detach();
  },
  firefox: (browser) => inBrowserWindow(browser, forgetInFirefox),
};

interface Deletion {
  deleteData(flags: unknown, done: { onDataDeleted(failed: number): void }): void;
}
declare const Services: {
  clearData: Deletion;
  console: { reset(): void };
  prefs: { clearUserPref(name: string): void };
};
declare const Ci: { nsIClearDataService: { CLEAR_ALL: unknown } };

declare const WebExtensionPolicy: { getByID(id: string): { extension: object } };
declare const ChromeUtils: {
  importESModule(url: string): { extensionStorageSync: { clear(extension: object): Promise<void> } };
};

/** Runs in Firefox's own window: what an extension synchronises stays when it goes, as the harness told it for restarts. */
async function leaveInFirefox(id: string): Promise<void> {
  const { extensionStorageSync } = ChromeUtils.importESModule('resource://gre/modules/ExtensionStorageSync.sys.mjs');
  await extensionStorageSync.clear(WebExtensionPolicy.getByID(id).extension);
  const popup = document.querySelector('.webextension-popup-browser')?.closest('panel');
  (popup as unknown as { hidePopup(): void } | null | undefined)?.hidePopup();
}

/** Runs in Firefox's own window: cookies, caches, what pages stored, history; and the log of errors. */
async function forgetInFirefox(): Promise<void> {
  // What `emulate` sets.
  Services.prefs.clearUserPref('layout.css.prefers-color-scheme.content-override');
  Services.prefs.clearUserPref('ui.prefersReducedMotion');
  Services.prefs.clearUserPref('browser.display.document_color_use');
  await new Promise<void>((done) =>
    Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted: () => done() }),
  );
  Services.console.reset();
}
