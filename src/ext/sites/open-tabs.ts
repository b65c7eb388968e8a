import browser from 'webextension-polyfill';
import { stopFrames } from '../messages/frames.ts';
import { withTimeout } from '../messages/patience.ts';
import type { Part } from '../messages/to-background.ts';
import { pageOf } from '../messages/to-page.ts';
import type { SiteRules } from '../settings/site-rules.ts';
import { prefilterFile, prefilterFrameFile } from './registration.ts';
import { runIn, type Asking } from './asking-document.ts';
import { isOn } from './rules.ts';

/** The script that reads and draws; built from entrypoints/annotate. */
export const annotateFile = 'annotate.js';
/** The scripts of parts, each built from the entrypoint of its name. */
export const partFile = (part: Part): string => `${part}.js`;

/** Puts one of our scripts into a frame of a tab, by default the top one; false if the browser allows none there. */
export async function inject(tab: number, file: string, frame: number | 'all' = 0): Promise<boolean> {
  const where = frame === 'all' ? { allFrames: true } : { frameIds: [frame] };
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, ...where }, files: [file] });
    return true;
  } catch {
    return false;
  }
}

/** Puts one of our scripts into the document that asked for it; false if it is gone. */
export async function injectInto(from: Asking, file: string): Promise<boolean> {
  try {
    return (await runIn(from, (target) => browser.scripting.executeScript({ target, files: [file] }))) !== undefined;
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
    // A discarded tab has no page; it will be loaded again.
    id === undefined || discarded ? [] : [{ id, url, on: isOn(now, url), was: before !== null && isOn(before, url) }],
  );
}

/** The tabs that changed rules switch on, and all that are off under them. */
export async function tabsUnder(
  now: SiteRules,
  before: SiteRules | null,
): Promise<Record<'switchedOn' | 'off', Pick<OpenTab, 'id' | 'url'>[]>> {
  const tabs = await openTabs(now, before);
  return { switchedOn: tabs.filter((tab) => tab.on && !tab.was), off: tabs.filter((tab) => !tab.on) };
}

/**
 * Applies changed rules to open tabs at once: pages switched on are read, pages that are off are restored, also those
 * that a person had read by a press.
 * @param frames whether frames are read too
 */
export async function applyToOpenTabs(now: SiteRules, before: SiteRules | null, frames: boolean): Promise<void> {
  const { switchedOn, off } = await tabsUnder(now, before);
  const on = switchedOn.map(({ id }) => id);
  // A tab that hangs gets the message and follows later: nobody waits for it.
  const all = (calls: Promise<unknown>[]) => withTimeout(Promise.all(calls), () => []);
  await all(on.map((id) => inject(id, prefilterFile)));
  if (frames) await all(on.map((id) => inject(id, prefilterFrameFile, 'all')));
  // A page without a script of ours does not answer.
  const ended = now === before ? [] : off;
  await all(
    ended.map(({ id }) =>
      pageOf(id)
        .stop()
        .catch(() => undefined),
    ),
  );
  if (frames) await all(ended.map(({ id }) => stopFrames(id)));
}

/** Starts or ends the reading of frames in open tabs. @returns the tabs whose pages are checked */
export async function applyFramesToOpenTabs(rules: SiteRules, frames: boolean): Promise<number[]> {
  const tabs = (await openTabs(rules, null)).filter(({ on }) => on);
  await Promise.all(tabs.map(({ id }) => (frames ? inject(id, prefilterFrameFile, 'all') : stopFrames(id))));
  return tabs.map(({ id }) => id);
}

/**
 * What of ours is in a tab's page: nothing may run there (the browser's own pages, stores, viewers), the prefilter
 * found no openness term so far, or the page was not read: nothing of ours has started there, or nothing has followed
 * a term.
 */
export async function stateOf(tab: number): Promise<'unsupported' | 'clean' | 'not-read'> {
  try {
    const target = { tabId: tab, frameIds: [0] };
    const [found] = await browser.scripting.executeScript({ target, func: isWatching });
    return found?.result === true ? 'clean' : 'not-read';
  } catch {
    return 'unsupported';
  }
}

/** Runs in the page, in our own world there: uses nothing outside itself. */
function isWatching(): boolean {
  const { prefilterRunning } = globalThis as { prefilterRunning?: AbortController };
  // The prefilter reads no drawings and feeds.
  return prefilterRunning?.signal.aborted === false && document.documentElement instanceof HTMLElement;
}
