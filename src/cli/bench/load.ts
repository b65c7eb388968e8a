import type { CDPSession, Page } from 'puppeteer-core';
import { inBrowserWindow } from '../browsers/bidi';
import type { Launched } from '../browsers/launch';

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

/** Milliseconds that the main thread of the page's process has computed so far; waiting for others' work counts nothing. */
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
  /** Tasks over 50 ms after the load event, in ms; Chromium only. */
  longTasks: number[];
  /** Cumulative layout shift; Chromium only. */
  shift: number;
}

/** Number of badge hosts in a page; its own elements are all defined. */
const hosts = (page: Page): Promise<number> => page.evaluate(() => document.querySelectorAll(':not(:defined)').length);

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Waits for so many badges, and then until the main thread has had next to nothing to do for a while. */
async function settled(seat: Seat, badges: number): Promise<void> {
  const start = Date.now();
  const idle = { length: 4, ms: 150, most: 12 };
  let rested = 0;
  let before = await computed(seat);
  while (rested < idle.length) {
    // oxlint-disable-next-line no-await-in-loop
    await pause(idle.ms);
    // oxlint-disable-next-line no-await-in-loop
    const [now, drawn] = [await computed(seat), badges > 0 ? await hosts(seat.page) : 0];
    rested = now - before <= idle.most && drawn >= badges ? rested + 1 : 0;
    before = now;
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
}

export async function visit(seat: Seat, { from, url, badges, afterwards, slowdown }: Course): Promise<Visited> {
  const { page, cdp } = seat;
  await page.goto(from);
  await cdp?.send('Emulation.setCPUThrottlingRate', { rate: slowdown ?? 1 });
  const before = await computed(seat);
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
  await afterwards?.(page);
  await settled(seat, badges);
  // The frame that shows the last of them.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const cpu = (await computed(seat)) - before;
  await cdp?.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return { cpu, ...(await account(page)) };
}

/** What the page has noted of one type; nothing where the browser notes no such thing. */
function noted(type: string): Promise<{ startTime: number; duration: number; value: number }[]> {
  if (!PerformanceObserver.supportedEntryTypes.includes(type)) return Promise.resolve([]);
  return new Promise((done) => {
    // As JSON: a shift's value is no own property of its entry.
    new PerformanceObserver((list) => done(JSON.parse(JSON.stringify(list.getEntries())))).observe({
      type,
      buffered: true,
    });
    setTimeout(() => done([]), 100);
  });
}

async function account(page: Page): Promise<Omit<Visited, 'cpu'>> {
  const load = await page.evaluate(
    () =>
      performance.getEntriesByType('navigation').map((one) => (one as PerformanceNavigationTiming).loadEventEnd)[0] ??
      0,
  );
  const tasks = await page.evaluate(noted, 'longtask');
  const shifts = await page.evaluate(noted, 'layout-shift');
  return {
    load,
    longTasks: tasks.filter(({ startTime }) => startTime > load).map(({ duration }) => duration),
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
  };
}
