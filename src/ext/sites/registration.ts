import browser, { type Scripting } from 'webextension-polyfill';
import type { SiteRules } from '../settings/site-rules.ts';
import { reachOf, type Reach } from './rules.ts';

/** The file that is registered for every page that is checked; built from entrypoints/prefilter. */
export const prefilterFile = 'prefilter.js';
/** The same for the frames in it; built from entrypoints/prefilter-frame. */
export const prefilterFrameFile = 'prefilter-frame.js';

let queue: Promise<void> = Promise.resolve();

/**
 * Makes the browser run the prefilter exactly where `rules` say; other pages get nothing of ours at all. Calls are
 * handled one after the other. The registration outlives restarts of the browser, not updates of the extension.
 * @param frames whether frames are read; the browser does not compare the page around a frame, so the script there
 *   asks
 */
export function register(rules: SiteRules, frames: boolean): Promise<void> {
  const reach = reachOf(rules);
  const around = rules.mode === 'only-on' ? reachOf({ ...rules, mode: 'everywhere-except', except: [] }) : reach;
  const inFrames = frames && reach ? around : null;
  const done = queue
    .then(() => replace('prefilter', prefilterFile, reach, false))
    .then(() => replace('prefilter-frame', prefilterFrameFile, inFrames, true));
  queue = done.catch(() => undefined);
  return done;
}

async function replace(id: string, file: string, reach: Reach | null, allFrames: boolean): Promise<void> {
  const present = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (!reach) {
    if (present.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script: Scripting.RegisteredContentScript = {
    id,
    js: [file],
    matches: reach.matches,
    excludeMatches: reach.excludeMatches,
    runAt: 'document_idle',
    allFrames,
    persistAcrossSessions: true,
  };
  if (present.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}
