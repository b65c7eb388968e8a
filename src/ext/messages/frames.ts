import browser from 'webextension-polyfill';
import type { PageReport } from '@/src/vocabulary/types.ts';
import { withTimeout } from './patience.ts';
import { pageOf } from './to-page.ts';

/** One frame's account of itself; the top frame is number 0. */
interface FrameReport {
  frame: number;
  report: PageReport;
}

/** The frames of a tab that scripts of ours may run in, the top one first; none where the browser lets no extension in. */
export async function framesOf(tab: number): Promise<number[]> {
  const target = { tabId: tab, allFrames: true };
  const reached = await browser.scripting.executeScript({ target, func: () => true }).catch(() => []);
  return reached.map(({ frameId }) => frameId).sort((a, b) => a - b);
}

/** Accounts of frames as one of the page: claims keep telling which frame they stand in. Null for no accounts at all. */
export function mergeReports(reports: readonly FrameReport[]): PageReport | null {
  if (reports.length === 0) return null;
  const capped = reports.flatMap(({ report }) => report.stoppedAt ?? []);
  const problem = reports.find(({ report }) => report.problem)?.report.problem;
  return {
    claims: reports.flatMap(({ frame, report }) =>
      report.claims.map((claim) => ({ ...claim, id: idInPage(frame, claim.id) })),
    ),
    ...(capped.length > 0 && { stoppedAt: capped.reduce((sum, one) => sum + one, 0) }),
    ...(reports.some(({ report }) => report.goesOn) && { goesOn: true }),
    ...(problem && { problem }),
  };
}

/** The id of a claim of a frame in a merged account. */
export const idInPage = (frame: number, claim: string): string => (frame === 0 ? claim : `${frame}:${claim}`);

/** The frame that a claim of a merged account stands in, and its id there. */
export function claimInFrame(id: string): { frame: number; claim: string } {
  const [, frame = '0', claim = id] = /^(\d+):(.*)$/s.exec(id) ?? [];
  return { frame: Number(frame), claim };
}

/** What is said of a frame that hangs, among those that answer. */
const silent: PageReport = { claims: [], problem: 'analysis-failed' };

/**
 * Asks the page of a tab for its account of itself. The page is waited for as long as it takes, its frames are not.
 * @param frames whether those are read, too
 * @returns null where nobody answers
 */
export async function reportOf(tab: number, frames: boolean): Promise<PageReport | null> {
  const ask = async (frame: number): Promise<FrameReport[]> => {
    const answer = pageOf(tab, frame)
      .report()
      .catch(() => null);
    const report = await (frame === 0 ? answer : withTimeout(answer, () => silent));
    return report ? [{ frame, report }] : [];
  };
  if (!frames) return mergeReports(await ask(0));
  const page = ask(0);
  const others = framesOf(tab).then((all) => Promise.all(all.filter((frame) => frame !== 0).map(ask)));
  // Where a frame hangs, the browser may not even tell which there are.
  const answers = await withTimeout(others, () => [[{ frame: -1, report: silent }]]);
  return mergeReports([...(await page), ...answers.flat()]);
}

/** Brings a claim of a merged account into view. False where it is gone, its frame included. */
export function jumpTo(tab: number, id: string): Promise<boolean> {
  const { frame, claim } = claimInFrame(id);
  return pageOf(tab, frame)
    .jump(claim)
    .catch(() => false);
}

/** Tells all frames but the top one to take everything away and end. */
export async function stopFrames(tab: number): Promise<void> {
  const inner = (await framesOf(tab)).filter((frame) => frame !== 0);
  await Promise.allSettled(inner.map((frame) => pageOf(tab, frame).stop()));
}
