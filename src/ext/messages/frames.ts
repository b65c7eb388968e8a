import browser from 'webextension-polyfill';
import type { PageReport } from '@/src/vocabulary/types.ts';
import { withTimeout } from './patience.ts';
import { pageOf } from './to-page.ts';

/** The report of one frame; the top frame is number 0. */
interface FrameReport {
  frame: number;
  report: PageReport;
}

/** The frames of a tab in which our scripts may run, the top one first; empty if the browser lets no extension in. */
export async function framesOf(tab: number): Promise<number[]> {
  const target = { tabId: tab, allFrames: true };
  const reached = await browser.scripting.executeScript({ target, func: () => true }).catch(() => []);
  return reached.map(({ frameId }) => frameId).sort((a, b) => a - b);
}

/** Merges the reports of frames into one of the page; ids say which frame a claim is in. Null without any report. */
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
    ...(reports.some(({ report }) => report.isAsking) && { isAsking: true }),
    ...(problem && { problem }),
  };
}

/** The id of a frame's claim in a merged report. */
export const idInPage = (frame: number, claim: string): string => (frame === 0 ? claim : `${frame}:${claim}`);

/** The frame that contains a claim of a merged report, and its id there. */
export function claimInFrame(id: string): { frame: number; claim: string } {
  const [, frame = '0', claim = id] = /^(\d+):(.*)$/s.exec(id) ?? [];
  return { frame: Number(frame), claim };
}

/** The report for a frame that hangs. */
const silent: PageReport = { claims: [], problem: 'analysis-failed' };

/**
 * Asks the page of a tab for its report. Waits for the page as long as it takes, but not for its frames.
 * @param frames whether frames are read too
 * @returns null if nobody answers
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
  // If a frame hangs, the browser may not even list the frames.
  const answers = await withTimeout(others, () => [[{ frame: -1, report: silent }]]);
  return mergeReports([...(await page), ...answers.flat()]);
}

/** Scrolls a claim of a merged report into view. False if it is gone, or its frame. */
export function jumpTo(tab: number, id: string): Promise<boolean> {
  const { frame, claim } = claimInFrame(id);
  return pageOf(tab, frame)
    .jump(claim)
    .catch(() => false);
}

/** Makes all frames but the top one take everything away and end. */
export async function stopFrames(tab: number): Promise<void> {
  const inner = (await framesOf(tab)).filter((frame) => frame !== 0);
  await Promise.allSettled(inner.map((frame) => pageOf(tab, frame).stop()));
}
