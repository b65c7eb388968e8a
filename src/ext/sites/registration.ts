import browser, { type Scripting } from 'webextension-polyfill';
import type { SiteRules } from '../settings/site-rules.ts';
import { reachOf } from './rules.ts';

const id = 'prefilter';
/** The file that is registered for every page that is checked; built from entrypoints/prefilter. */
export const prefilterFile = 'prefilter.js';

let queue: Promise<void> = Promise.resolve();

/**
 * Makes the browser run the prefilter exactly where `rules` say; pages elsewhere get nothing of ours at all. Calls are
 * taken one after the other. The registration outlives restarts of the browser, not updates of the extension.
 */
export function register(rules: SiteRules): Promise<void> {
  const done = queue.then(() => replace(rules));
  queue = done.catch(() => undefined);
  return done;
}

async function replace(rules: SiteRules): Promise<void> {
  const reach = reachOf(rules);
  const present = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (!reach) {
    if (present.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script: Scripting.RegisteredContentScript = {
    id,
    js: [prefilterFile],
    matches: reach.matches,
    excludeMatches: reach.excludeMatches,
    runAt: 'document_idle',
    allFrames: false,
    persistAcrossSessions: true,
  };
  if (present.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}
