import type { Page } from 'puppeteer-core';
import type { PageReport } from '../../vocabulary/types';
import type { Launched } from '../develop/browsers/launch';

/** What both browsers call the extension's own interface. */
declare const chrome: {
  tabs: {
    query(of: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tab: number, call: object, options: object): Promise<unknown>;
  };
};

/** Speaks to pages as the popup does: from a page of the extension, in the extension's own messages. */
export interface Messenger {
  /**
   * One call of src/ext/messages/to-page.ts; null where nothing of ours listens, as on pages without an openness term.
   */
  ask(page: Page, name: string, ...args: unknown[]): Promise<unknown>;
  /** The number that the browser gives to the tab of a page; null where the extension sees no such tab. */
  tabOf(page: Page): Promise<number | null>;
  close(): Promise<void>;
}

export async function openMessenger(launched: Launched): Promise<Messenger> {
  const view = await launched.browser.newPage();
  // Firefox reports no load event for extension pages.
  await view.goto(launched.url('popup.html'), launched.name === 'firefox' ? { waitUntil: [] } : {});
  await view.waitForSelector('body');
  const tabOf = async (page: Page): Promise<number | null> =>
    // Asked in the page: after a way back through the cache, the driver knows an old address.
    view.evaluate(findTab, (await page.evaluate(() => location.href)).split('#')[0] ?? '');
  return {
    tabOf,
    async ask(page, name, ...args) {
      const tab = await tabOf(page);
      return tab === null ? null : view.evaluate(call, tab, name, args);
    },
    close: () => view.close(),
  };
}

/** Runs in the extension page. Match patterns know no ports: addresses are compared here instead. */
async function findTab(url: string): Promise<number | null> {
  return (await chrome.tabs.query({})).find((one) => one.url?.split('#')[0] === url)?.id ?? null;
}

/** Runs in the extension page. */
async function call(tab: number, name: string, args: unknown[]): Promise<unknown> {
  return (await chrome.tabs.sendMessage(tab, { name, args }, { frameId: 0 }).catch(() => null)) ?? null;
}

/** How long we wait at most for a report to settle, in ms. */
const patience = 30_000;

/**
 * The page's account of itself once nothing more is found or drawn; null where the extension found nothing to read.
 * @param quiet how long it must stand unchanged to be taken as final, in ms: with claims in it, and without any, when
 * the extension may only be slow to start
 */
export async function settledReport(
  messenger: Messenger,
  page: Page,
  quiet = { some: 2_000, none: 6_000 },
): Promise<PageReport | null> {
  const deadline = Date.now() + patience;
  let last = '';
  let since = Date.now();
  for (;;) {
    const report = (await messenger.ask(page, 'report')) as PageReport | null;
    const now = JSON.stringify([report, await page.evaluate(() => document.readyState)]);
    if (now !== last) [last, since] = [now, Date.now()];
    const enough = report && report.claims.length > 0 ? quiet.some : quiet.none;
    if (Date.now() - since > enough || Date.now() > deadline) return report;
    await new Promise((done) => setTimeout(done, 100));
  }
}
