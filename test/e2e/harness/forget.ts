import type { Browser } from 'puppeteer-core';
import { inBrowserWindow } from '@/src/cli/develop/browsers/bidi';
import type { BrowserName } from '@/src/cli/develop/browsers/find';
import type { Launched } from '@/src/cli/develop/browsers/launch';
import { clearFirefox, signOffFromFirefox, tidyFirefox } from './forget-firefox';
import { until } from './until';

/**
 * Makes a browser as if it had just been started: one empty page, no extension, nothing that a page or the extension
 * stored, no setting that was pretended.
 * @throws Error where it does not come to that
 */
export const forget = ({ name, browser, extensionId }: Launched): Promise<void> =>
  forgetters[name](browser, extensionId);

const forgetters: Record<BrowserName, (browser: Browser, extensionId: string) => Promise<void>> = {
  async chromium(browser, extensionId) {
    if (extensionId) await browser.uninstallExtension(extensionId);
    const [first, ...others] = await browser.pages();
    if (!first) throw new Error('no page is left');
    // Those of the extension are going by themselves.
    await Promise.all(others.map((page) => page.close().catch(() => undefined)));
    await until(async () => (await browser.pages()).length === 1);
    await first.goto('about:blank');
    await browser.defaultBrowserContext().clearPermissionOverrides();
    const cdp = await first.createCDPSession();
    await cdp.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' });
    await cdp.send('Network.clearBrowserCache');
    await cdp.send('Network.clearBrowserCookies');
    await cdp.detach();
  },

  async firefox(browser, extensionId) {
    await inBrowserWindow(browser, tidyFirefox);
    if (extensionId) {
      await inBrowserWindow(browser, signOffFromFirefox, extensionId);
      await browser.uninstallExtension(extensionId);
    }
    await inBrowserWindow(browser, clearFirefox);
  },
};
