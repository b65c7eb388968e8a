import type { Launched } from '@/src/cli/browsers/launch';
import { until } from './until';

/**
 * Makes Chromium as if it had just been started: one empty page, no extension, nothing that a page or the extension
 * stored.
 * @throws Error where it does not come to that
 */
export async function forget({ browser, extensionId }: Launched): Promise<void> {
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
}
