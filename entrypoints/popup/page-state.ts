import { reportOf } from '@/src/ext/messages/frames.ts';
import { canRead } from '@/src/ext/sites/open-tabs.ts';
import type { PopupPage } from '@/src/ui/popup/popup.tsx';

/** Asks the page of a tab for its account of itself, with its frames where these are read. */
export async function readPage(tab: number, frames: boolean): Promise<PopupPage> {
  // Where nobody answers, the prefilter found no openness term, or no script of ours may run at all.
  const report = await reportOf(tab, frames);
  if (!report) return { state: (await canRead(tab)) ? 'clean' : 'unsupported' };
  return { state: 'reported', report };
}
