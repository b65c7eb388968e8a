import browser from 'webextension-polyfill';
import { pageOf } from '../messages/to-page.ts';
import type { SiteRules } from '../settings/site-rules.ts';
import { prefilterFile } from './registration.ts';
import { isOn } from './rules.ts';

/** The file that reads and draws; built from entrypoints/annotate. */
export const annotateFile = 'annotate.js';

/** Puts one of our scripts into the top frame of a tab; false where the browser allows none there. */
export async function inject(tab: number, file: string): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: [file] });
    return true;
  } catch {
    return false;
  }
}

interface OpenTab {
  id: number;
  url: string | undefined;
  /** Whether the page is checked under the rules now, and was before. */
  on: boolean;
  was: boolean;
}

async function openTabs(now: SiteRules, before: SiteRules | null): Promise<OpenTab[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url, discarded }) =>
    // A discarded tab holds no page; it will be loaded anew.
    id === undefined || discarded ? [] : [{ id, url, on: isOn(now, url), was: before !== null && isOn(before, url) }],
  );
}

/**
 * Brings open tabs in line with changed rules at once: pages switched on are read, pages that are off are told to restore
 * themselves, those that a person had read by a press included.
 *
 * @returns the tabs that were switched on, and all that are off
 */
export async function applyToOpenTabs(
  now: SiteRules,
  before: SiteRules | null,
): Promise<{ on: number[]; off: Pick<OpenTab, 'id' | 'url'>[] }> {
  const tabs = await openTabs(now, before);
  const on = tabs.filter((tab) => tab.on && !tab.was).map(({ id }) => id);
  const off = tabs.filter((tab) => !tab.on);
  await Promise.all(on.map((id) => inject(id, prefilterFile)));
  // A page on which nothing of ours runs has nobody to answer.
  await Promise.all(
    (now === before ? [] : off).map(({ id }) =>
      pageOf(id)
        .stop()
        .catch(() => undefined),
    ),
  );
  return { on, off };
}

/** Whether scripts of ours may run in a tab at all: not in the browser's own pages, stores and viewers. */
export async function canRead(tab: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, func: () => true });
    return true;
  } catch {
    return false;
  }
}
