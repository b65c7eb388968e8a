import { reportOf } from '@/src/ext/messages/frames.ts';
import { watchTallies } from '@/src/ext/messages/to-background.ts';
import { stateOf } from '@/src/ext/sites/open-tabs.ts';
import type { PopupPage } from '@/src/ui/popup/popup.tsx';

/** Asks the page of a tab for its report, with its frames if these are read. */
export async function readPage(tab: number, frames: boolean): Promise<PopupPage> {
  const report = await reportOf(tab, frames);
  if (!report) return { state: await stateOf(tab) };
  return { state: 'reported', report };
}

/** What a page reported while the settings were still being read. */
export interface EarlyPage {
  /** Its report; null until there is one, and again once its tally has changed. */
  now(): PopupPage | null;
}

/** After this many milliseconds, the popup opens without the report. */
const patience = 100;

/** Asks the page of a tab before the settings are known. Resolves when it has answered, or is slow. */
export async function readEarly(tab: number): Promise<EarlyPage> {
  let page: PopupPage | null = null;
  let stale = false;
  watchTallies((from) => (stale ||= from === tab));
  const answered = readPage(tab, false).then((found) => (page = found));
  await Promise.race([answered, new Promise((done) => setTimeout(done, patience))]);
  return { now: () => (stale ? null : page) };
}
