/**
 * Waits until an element of ours disturbs nobody: the page is loaded and has been idle for a while.
 * Tested end to end by test/e2e/page-badges.e2e.ts.
 */
import { hasServerMarkup } from './safe-place.ts';

/** Milliseconds without a change, a script, a fetch or a long task after which no framework is about to start. */
export const quietFor = { plain: 500, serverRendered: 1_500 } as const;
/**
 * A page that is never idle (a clock, a ticker) is drawn in after this many milliseconds, unless a server rendered
 * it.
 */
export const patience = 20_000;

export interface PageIdle {
  /** The page has changed by itself: idle time starts from zero. */
  noteChange(): void;
  /** Calls `job` once the page is idle; further calls before that do nothing. */
  run(): void;
  /** Like `run`, but idle time so far counts. */
  runAgain(): void;
}

/** What a page loads that may start changing it. */
const startsChanges = new Set(['script', 'fetch', 'xmlhttprequest']);

export function createPageIdle(document: Document, job: () => void, signal: AbortSignal): PageIdle {
  let last = performance.now();
  let asked: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let serverRendered: boolean | undefined;

  const noteChange = (): void => {
    last = performance.now();
  };
  const entries = new PerformanceObserver((list) => {
    const isChange = (entry: PerformanceEntry): boolean =>
      entry.entryType === 'longtask' || startsChanges.has((entry as PerformanceResourceTiming).initiatorType);
    if (list.getEntries().some(isChange)) noteChange();
  });
  const check = (): void => {
    clearTimeout(timer);
    if (asked === undefined || document.hidden || document.readyState !== 'complete') return;
    const now = performance.now();
    const left = last + (serverRendered ? quietFor.serverRendered : quietFor.plain) - now;
    if (left <= 0 || (!serverRendered && now - asked > patience)) {
      if (serverRendered === undefined) {
        // Checked once, when idle: the marks come with the document. The check and the job are a task each.
        serverRendered = hasServerMarkup(document);
        timer = setTimeout(check);
        return;
      }
      asked = undefined;
      entries.disconnect();
      job();
    } else timer = setTimeout(check, left);
  };

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    entries.disconnect();
  });
  document.defaultView?.addEventListener('load', check, { signal });
  document.addEventListener('visibilitychange', check, { signal });
  const runAgain = (): void => {
    if (asked !== undefined || signal.aborted) return;
    asked = performance.now();
    for (const type of ['resource', 'longtask'].filter((one) => PerformanceObserver.supportedEntryTypes.includes(one)))
      entries.observe({ type });
    check();
  };
  return {
    noteChange,
    run() {
      // Nobody has watched the page so far: idle time starts now.
      if (asked === undefined) noteChange();
      runAgain();
    },
    runAgain,
  };
}
