import browser from 'webextension-polyfill';
import { pageOf } from '../messages/to-page.ts';
import type { SiteRules } from '../settings/site-rules.ts';
import { prefilterFile } from './registration.ts';
import { isOn } from './rules.ts';

/** Puts one of our scripts into the top frame of a tab; false where the browser allows none there. */
export async function inject(tab: number, file: string): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: [file] });
    return true;
  } catch {
    return false;
  }
}

/** Every open tab, with whether it is checked under `now` and was under `before` (null: nothing ran before). */
async function openTabs(now: SiteRules, before: SiteRules | null) {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url, discarded }) =>
    id === undefined || discarded ? [] : [{ id, on: isOn(now, url), was: before !== null && isOn(before, url) }],
  );
}

/**
 * Brings open tabs in line with changed rules at once: pages switched off are told to restore themselves, pages
 * switched on are read.
 *
 * @returns the tabs that were switched off
 */
export async function applyToOpenTabs(now: SiteRules, before: SiteRules | null): Promise<number[]> {
  const tabs = await openTabs(now, before);
  await Promise.all(tabs.filter(({ on, was }) => on && !was).map(({ id }) => inject(id, prefilterFile)));
  const off = tabs.filter(({ on, was }) => was && !on).map(({ id }) => id);
  // A page on which nothing of ours runs has nobody to answer.
  await Promise.all(
    off.map((id) =>
      pageOf(id)
        .stop()
        .catch(() => undefined),
    ),
  );
  return off;
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
