import { inBrowserWindow } from '@/src/cli/browsers/bidi';
import { until } from './until';
import type { Rig } from './rig';

/** What a browser is left with by a test file, for the next one. */

declare const chrome: {
  storage: Record<'local' | 'sync' | 'session', { clear(): Promise<void> }>;
  scripting: { getRegisteredContentScripts(): Promise<{ id: string; matches: string[]; excludeMatches?: string[] }[]> };
};
declare const Services: { prefs: { clearUserPref(name: string): void } };

/**
 * Closes all pages and takes back all settings, those of the extension and those that were pretended.
 * @throws where the browser does not follow
 */
export async function clean(rig: Rig): Promise<true> {
  const { browser, extensionId } = rig.launched;
  const before = await browser.pages();
  const blank = await browser.newPage();
  for (const page of before) await page.close();
  if (rig.name === 'firefox') await inBrowserWindow(browser, forgetMedia);
  if (extensionId) {
    const page = await rig.extensionPage('options.html');
    await page.evaluate(() =>
      Promise.all([chrome.storage.local.clear(), chrome.storage.sync.clear(), chrome.storage.session.clear()]),
    );
    await until(() => page.evaluate(isAsInstalled), Boolean, { timeout: 5_000 });
    await page.close();
  }
  await blank.bringToFront();
  await rig.ledger.forget();
  return true;
}

/** Runs in a page of the extension: whether the browser has followed the settings that it starts with. */
async function isAsInstalled(): Promise<boolean> {
  const registered = await chrome.scripting.getRegisteredContentScripts();
  const [only] = registered;
  return registered.length === 1 && only?.matches.length === 3 && (only.excludeMatches ?? []).length === 0;
}

/** Runs in Firefox's own window. What is pretended is listed in emulate.ts. */
function forgetMedia(): void {
  const names = [
    'layout.css.prefers-color-scheme.content-override',
    'ui.prefersReducedMotion',
    'browser.display.document_color_use',
  ];
  for (const name of names) Services.prefs.clearUserPref(name);
}
