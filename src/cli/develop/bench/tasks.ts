import type { Page } from 'puppeteer-core';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  args: { data?: { documentLoaderURL?: string } };
}

const categories = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];

/**
 * Tasks of the main thread of the page at `url` after its load event, as Chromium's trace has them, in ms: scripts as
 * well as frames. The page's own observer of long tasks reported neither frames of 500 ms nor our work that
 * follows an answer of the background.
 * @throws Error where the trace does not tell of the page's load
 */
export function tasksOf(trace: readonly TraceEvent[], url: string): number[] {
  const start = trace.findLast(
    (event) => event.name === 'navigationStart' && event.args.data?.documentLoaderURL === url,
  );
  const isThere = ({ pid, tid }: TraceEvent): boolean => pid === start?.pid && tid === start.tid;
  const load = trace.findLast((event) => event.name === 'loadEventEnd' && isThere(event));
  if (!start || !load || load.ts < start.ts) throw new Error(`${url}: its load is not in the trace`);
  return trace
    .filter((event) => event.name === 'RunTask' && isThere(event) && event.ts > load.ts)
    .map(({ dur = 0 }) => dur / 1_000);
}

/** Notes the tasks of a page from now on; to be called once, the answer ends it. Chromium only. */
export async function noteTasks(page: Page): Promise<(url: string) => Promise<number[]>> {
  await page.tracing.start({ categories });
  return async (url) => {
    const trace = new TextDecoder().decode(await page.tracing.stop());
    return tasksOf((JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents, url);
  };
}
