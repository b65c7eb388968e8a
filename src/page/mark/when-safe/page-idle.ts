/** Waits for the moment in which an element of ours disturbs nobody: the page is loaded, and nothing has stirred for a while. */
import { hasServerMarkup } from './safe-place.ts';

/** Milliseconds without a change, a script, a fetch or a long task, after which no framework is about to start. */
export const quietFor = { plain: 500, serverRendered: 1_500 } as const;
/** A page that never rests (a clock, a ticker) is drawn in after this many milliseconds, unless a server rendered it. */
export const patience = 20_000;

export interface Quiet {
  /** The page has changed, by its own doing. */
  disturb(): void;
  /** Calls `job` once the page is quiet; a second call before that replaces nothing and adds nothing. */
  run(): void;
  /** The same, with the rest counted that the page has had: nobody looked away in the meantime. */
  again(): void;
}

/** What a page loads that may start changing it. */
const stirring = new Set(['script', 'fetch', 'xmlhttprequest']);

export function createQuiet(document: Document, job: () => void, signal: AbortSignal): Quiet {
  let last = performance.now();
  let asked: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let serverRendered: boolean | undefined;

  const disturb = (): void => {
    last = performance.now();
  };
  const entries = new PerformanceObserver((list) => {
    const stirs = (entry: PerformanceEntry): boolean =>
      entry.entryType === 'longtask' || stirring.has((entry as PerformanceResourceTiming).initiatorType);
    if (list.getEntries().some(stirs)) disturb();
  });
  const check = (): void => {
    clearTimeout(timer);
    if (asked === undefined || document.hidden || document.readyState !== 'complete') return;
    const now = performance.now();
    const left = last + (serverRendered ? quietFor.serverRendered : quietFor.plain) - now;
    if (left <= 0 || (!serverRendered && now - asked > patience)) {
      if (serverRendered === undefined) {
        // Looked for once, at rest: the marks come with the document. That and the job are a task each.
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
  const again = (): void => {
    if (asked !== undefined || signal.aborted) return;
    asked = performance.now();
    for (const type of ['resource', 'longtask'].filter((one) => PerformanceObserver.supportedEntryTypes.includes(one)))
      entries.observe({ type });
    check();
  };
  return {
    disturb,
    run() {
      // A page at rest so far has been watched by nobody: what happens from now on counts.
      if (asked === undefined) disturb();
      again();
    },
    again,
  };
}
