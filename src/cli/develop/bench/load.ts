import type { CDPSession, Page } from 'puppeteer-core';
import { inBrowserWindow } from '../browsers/bidi';
import type { Launched } from '../browsers/launch';
import { noteTasks } from './tasks';

/** A browser of the bench with one tab. */
export interface Seat {
  launched: Launched;
  page: Page;
  /** Chromium only. */
  cdp: CDPSession | null;
}

export async function takeSeat(launched: Launched): Promise<Seat> {
  const page = await launched.browser.newPage();
  const cdp = launched.name === 'chromium' ? await page.createCDPSession() : null;
  await cdp?.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { launched, page, cdp };
}

declare const ChromeUtils: {
  requestProcInfo(): Promise<{
    children: { windows: { documentURI: { spec: string } | null }[]; threads: { cpuTime: number }[] }[];
  }>;
};

/**
 * Milliseconds that the main thread of the page's process has computed so far, in Chromium since the page was opened;
 * waiting for others' work counts nothing.
 */
export async function computed({ launched, page, cdp }: Seat): Promise<number> {
  if (cdp) {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  }
  const nanoseconds = await inBrowserWindow(
    launched.browser,
    async (url) => {
      const { children } = await ChromeUtils.requestProcInfo();
      const child = children.find(({ windows }) => windows.some(({ documentURI }) => documentURI?.spec === url));
      return child?.threads[0]?.cpuTime ?? 0;
    },
    page.url(),
  );
  return nanoseconds / 1e6;
}

/** What one visit of a page was like. */
export interface Visited {
  /** Milliseconds of the main thread from the request until the last badge, or as long without. */
  cpu: number;
  /** Milliseconds until the load event. */
  load: number;
  /** Milliseconds of the longest task after the load event, where the visit is slowed down; Chromium only. */
  longest: number;
  /** Cumulative layout shift; Chromium only. */
  shift: number;
  /** Frames drawn while the page moved by itself; 0 where it does not. */
  frames: number;
  /** Bytes of the heap once all that is not used is gone, all worlds together; Chromium only. */
  heap: number;
  /** Milliseconds of the main thread for a hundred thousand changes in a hidden tab, where that was asked for. */
  hidden: number;
}

/** Number of badge hosts in a page; its own elements are all defined. */
const hosts = (page: Page): Promise<number> => page.evaluate(() => document.querySelectorAll(':not(:defined)').length);

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Waits for so many badges, and then until the main thread has had next to nothing to do for a while. */
async function settled(seat: Seat, badges: number): Promise<void> {
  const start = Date.now();
  // Each question costs the page something, too: few of them, and the same for all. To count the badges among 200,000
  // nodes takes longer than a page at rest may: that is done between the two looks at the clock.
  const idle = { length: 2, ms: 500, most: 12 };
  let rested = 0;
  let before = await computed(seat);
  while (rested < idle.length) {
    // oxlint-disable-next-line no-await-in-loop
    await pause(idle.ms);
    // oxlint-disable-next-line no-await-in-loop
    const [now, drawn] = [await computed(seat), await hosts(seat.page)];
    rested = now - before <= idle.most && drawn >= badges ? rested + 1 : 0;
    // oxlint-disable-next-line no-await-in-loop
    before = await computed(seat);
    if (Date.now() - start > 120_000)
      throw new Error(`${seat.page.url()}: ${drawn} badges, not at rest after two minutes`);
  }
}

export interface Course {
  /** Address of an empty page of the same server: the visit starts there. */
  from: string;
  url: string;
  /** Badges to wait for. */
  badges: number;
  /** Something to do once the page has loaded. */
  afterwards?: (page: Page) => Promise<unknown>;
  /** So many times slower than this machine; Chromium only. */
  slowdown?: number;
  /** Hides the page in the end, and has it change. */
  hides?: boolean;
}

export async function visit(seat: Seat, { from, url, badges, afterwards, slowdown, hides }: Course): Promise<Visited> {
  const { page, cdp } = seat;
  await page.goto(from);
  await cdp?.send('Emulation.setCPUThrottlingRate', { rate: slowdown ?? 1 });
  // Chromium restarts its count for each page, so the empty page before adds nothing.
  const before = cdp ? 0 : await computed(seat);
  const tasks = cdp && slowdown ? await noteTasks(page) : null;
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
  await afterwards?.(page);
  await settled(seat, badges);
  // The frame that shows the last of them.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const cpu = (await computed(seat)) - before;
  const longest = Math.max(0, ...((await tasks?.(url)) ?? []));
  await cdp?.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const seen = { cpu, longest, ...(await account(page)), heap: await heapOf(cdp) };
  return { ...seen, hidden: hides ? await hiddenCost(seat) : 0 };
}

/** What the browser had compiled goes, too: each visit is the first of its page, as most are. */
async function heapOf(cdp: CDPSession | null): Promise<number> {
  await cdp?.send('HeapProfiler.collectGarbage');
  return (await cdp?.send('Runtime.getHeapUsage'))?.usedSize ?? 0;
}

/**
 * Milliseconds that the main thread of a page computes while it changes itself a hundred thousand times behind another
 * tab. The page is in front again afterwards.
 */
async function hiddenCost(seat: Seat): Promise<number> {
  const front = await seat.launched.browser.newPage();
  const before = await computed(seat);
  await seat.page.evaluate(async () => {
    const words = document.body.appendChild(document.createElement('p')).appendChild(new Text());
    for (let change = 0; change < 100_000; change += 1) {
      words.data = String(change);
      // Observers get each as a change of its own.
      // oxlint-disable-next-line no-await-in-loop
      await Promise.resolve();
    }
  });
  const cost = (await computed(seat)) - before;
  await front.close();
  await seat.page.bringToFront();
  return cost;
}

/** Runs in the page. */
function layoutShift(): Promise<number> {
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return Promise.resolve(0);
  return new Promise((done) => {
    new PerformanceObserver((list) => {
      const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
      done(shifts.reduce((sum, { value }) => sum + value, 0));
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(0), 100);
  });
}

async function account(page: Page): Promise<Pick<Visited, 'load' | 'frames' | 'shift'>> {
  const load = await page.evaluate(
    () =>
      performance.getEntriesByType('navigation').map((one) => (one as PerformanceNavigationTiming).loadEventEnd)[0] ??
      0,
  );
  const frames = await page.evaluate(
    () => performance.getEntriesByName('frames').map((one) => (one as PerformanceMark).detail as number)[0] ?? 0,
  );
  return {
    load,
    frames,
    shift: await page.evaluate(layoutShift),
  };
}
