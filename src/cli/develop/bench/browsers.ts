import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../browsers/find';
import { ensureBrowser } from '../browsers/install';
import { launch } from '../browsers/launch';
import { loadPrefilter } from '../../engine';
import { bundle } from './bundle';
import type { Looks } from './in-page';
import { takeSeat, visit, type Seat, type Visited } from './load';
import { benchPages, type BenchPage } from './pages';
import { over, type Row } from './row';

const builds: Record<BrowserName, string> = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };
/** Pages that were left, and are kept for going back, would count to the heap. */
const onePageAtATime = ['--disable-features=BackForwardCache'];
/** More claims than this are drawn near the window alone (see page/session). */
const drawnEverywhere = 50;
const badgesOf = ({ claims }: BenchPage): number => (claims > drawnEverywhere ? 1 : claims);

/** Serves the pages to this machine alone. */
async function servePages(): Promise<{ base: string; stop(): void }> {
  const pages = new Map(benchPages.map(({ name, html }) => [`/${name}`, html]));
  const server = createServer(({ url = '' }, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pages.get(url) ?? '');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const mark = readFileSync(fileURLToPath(import.meta.resolve('mark.js/dist/mark.min.js')), 'utf8');
/** What a naive extension would do: marks the words, and no more. */
async function markWords(page: Page): Promise<void> {
  await page.evaluate(mark);
  await page.evaluate(`new Promise((done) => {
    new Mark(document.body).markRegExp(/open[\\s-]source/gi, { acrossElements: true, done() { done(); } });
  })`);
}

async function look(seat: Seat, url: string, script: string, rounds: number): Promise<Looks> {
  const { source, flags } = loadPrefilter();
  await seat.page.goto(url, { timeout: 120_000 });
  await seat.page.evaluate(script);
  return seat.page.evaluate(
    (pattern, times) =>
      (globalThis as unknown as { lookAt(p: typeof pattern, rounds: number): Looks }).lookAt(pattern, times),
    { source, flags },
    rounds,
  );
}

/**
 * The same page as it is, with us, and with its words marked by mark.js, turn by turn; one turn that is not counted.
 */
async function visits(
  seats: Record<'plain' | 'ours', Seat>,
  page: BenchPage,
  base: string,
  rounds: number,
): Promise<Record<'plain' | 'ours' | 'marked', Visited[]>> {
  const badges = badgesOf(page);
  const course = { from: `${base}/blank`, url: `${base}/${page.name}`, badges: 0 };
  const all = { plain: [] as Visited[], ours: [] as Visited[], marked: [] as Visited[] };
  for (let round = 0; round <= rounds; round += 1) {
    // One after the other: side by side they would measure each other.
    /* oxlint-disable no-await-in-loop */
    const plain = await visit(seats.plain, { ...course, hides: true });
    const ours = await visit(seats.ours, { ...course, badges, hides: true });
    const marked = page.claims > 0 ? await visit(seats.plain, { ...course, afterwards: markWords }) : plain;
    /* oxlint-enable no-await-in-loop */
    if (round === 0) continue;
    all.plain.push(plain);
    all.ours.push(ours);
    all.marked.push(marked);
  }
  return all;
}

/** The same page four times slower, with us and as it is; for the longest task alone, so a few times are enough. */
async function slowVisits(
  { plain, ours }: Record<'plain' | 'ours', Seat>,
  page: BenchPage,
  base: string,
): Promise<Record<'plain' | 'ours', Visited[]>> {
  const course = { from: `${base}/blank`, url: `${base}/${page.name}`, slowdown: 4 };
  const all = { plain: [] as Visited[], ours: [] as Visited[] };
  for (let round = 0; round < 3; round += 1) {
    /* oxlint-disable no-await-in-loop */
    all.ours.push(await visit(ours, { ...course, badges: badgesOf(page) }));
    all.plain.push(await visit(plain, { ...course, badges: 0 }));
    /* oxlint-enable no-await-in-loop */
  }
  return all;
}

export interface BrowserBench {
  browsers: readonly BrowserName[];
  /** Names of pages; all where there are none. */
  pages: readonly string[];
  rounds: number;
  said(row: Row): void;
}

/** Measures pages in real browsers. @throws Error where a build is missing or a page does not come to rest. */
export async function benchBrowsers({ browsers, pages, rounds, said }: BrowserBench): Promise<void> {
  const server = await servePages();
  const script = await bundle(fileURLToPath(new URL('in-page.ts', import.meta.url)));
  const chosen = benchPages.filter(({ name }) => pages.length === 0 || pages.includes(name));
  try {
    for (const name of browsers) {
      /* oxlint-disable no-await-in-loop */
      const executablePath = await ensureBrowser(name, () => undefined);
      const common = { executablePath, args: name === 'chromium' ? onePageAtATime : [] };
      const plain = await takeSeat(await launch(name, { ...common, extension: null }));
      const ours = await takeSeat(await launch(name, { ...common, extension: builds[name] }));
      for (const page of chosen) {
        const url = `${server.base}/${page.name}`;
        const looks = await look(plain, url, script, Math.max(15, rounds));
        const seen = await visits({ plain, ours }, page, server.base, rounds);
        const slowed = name === 'chromium' ? await slowVisits({ plain, ours }, page, server.base) : null;
        said(over(page, name, looks, seen, slowed));
      }
      await plain.launched.browser.close();
      await ours.launched.browser.close();
      /* oxlint-enable no-await-in-loop */
    }
  } finally {
    server.stop();
  }
}
