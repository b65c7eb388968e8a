import type { Page } from 'puppeteer-core';
import type { PageReport } from '../../core/types';
import type { Launched } from '../browsers/launch';

/** What both browsers call the extension's own interface. */
declare const chrome: {
  tabs: {
    query(of: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tab: number, call: object, options: object): Promise<unknown>;
  };
};

/** Asks pages what the popup asks them: through a page of the extension, by the extension's own messages. */
export interface Messenger {
  /** The page's account of itself; null while nothing of the extension runs there beyond the first look. */
  report(): Promise<PageReport | null>;
  /** Brings a claim into view and opens its card. */
  jump(claim: string): Promise<boolean>;
  close(): Promise<void>;
}

/** @param url address of the page as its tab shows it */
export async function openMessenger(launched: Launched, url: string): Promise<Messenger> {
  const view = await launched.browser.newPage();
  // Firefox reports no load event for extension pages.
  await view.goto(launched.url('popup.html'), launched.name === 'firefox' ? { waitUntil: [] } : {});
  await view.waitForSelector('body');
  const ask = (name: string, args: unknown[]) => view.evaluate(call, url.split('#')[0] ?? url, name, args);
  return {
    report: async () => (await ask('report', [])) as PageReport | null,
    jump: async (claim) => (await ask('jump', [claim])) === true,
    close: () => view.close(),
  };
}

/** Runs in the extension page. */
async function call(url: string, name: string, args: unknown[]): Promise<unknown> {
  // Match patterns know no ports: compared here instead.
  const tab = (await chrome.tabs.query({})).find((one) => one.url?.split('#')[0] === url);
  // Rejects where none of our scripts listens; only pages with an openness term have one.
  return tab
    ? ((await chrome.tabs.sendMessage(tab.id, { name, args }, { frameId: 0 }).catch(() => null)) ?? null)
    : null;
}

/** How long we wait at most for a report to settle, in ms. */
const patience = 30_000;

/**
 * The report once nothing more is found or drawn.
 * @param quiet how long it must stand unchanged to be taken as final, in ms
 */
export async function settledReport(messenger: Messenger, page: Page, quiet = 2_000): Promise<PageReport | null> {
  const deadline = Date.now() + patience;
  let last = '';
  let since = Date.now();
  for (;;) {
    const report = await messenger.report();
    const now = JSON.stringify([report, await page.evaluate(() => document.readyState)]);
    if (now !== last) [last, since] = [now, Date.now()];
    if (Date.now() - since > quiet || Date.now() > deadline) return report;
    await new Promise((done) => setTimeout(done, 100));
  }
}
