import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, marksOf, Rig, until } from './harness';
import { altered, before } from './harness/altered';

/** Runs before our scripts, in their world: counts calls of observers, and waiting timers. */
function spy(): void {
  const world = globalThis as unknown as Spied;
  if (world.spied) return;
  const spied = (world.spied = { told: 0, waiting: [] as number[] });
  const counting =
    <Args extends unknown[]>(callback: (...args: Args) => void) =>
    (...args: Args): void => {
      spied.told += 1;
      callback(...args);
    };
  world.MutationObserver = class extends MutationObserver {
    constructor(callback: MutationCallback) {
      super(counting(callback));
    }
  };
  world.IntersectionObserver = class extends IntersectionObserver {
    constructor(callback: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      super(counting(callback), options);
    }
  };
  const [set, clear] = [globalThis.setTimeout.bind(globalThis), globalThis.clearTimeout.bind(globalThis)];
  const ended = (id: number): void => {
    spied.waiting = spied.waiting.filter((one) => one !== id);
  };
  world.setTimeout = (callback: () => void, ms?: number): number => {
    const id = set(() => (ended(id), callback()), ms) as unknown as number;
    spied.waiting.push(id);
    return id;
  };
  world.clearTimeout = (id?: number): void => {
    clear(id);
    if (id !== undefined) ended(id);
  };
}
interface Spied {
  spied?: { told: number; waiting: number[] };
  MutationObserver: typeof MutationObserver;
  IntersectionObserver: typeof IntersectionObserver;
  setTimeout(callback: () => void, ms?: number): number;
  clearTimeout(id?: number): void;
}

declare const chrome: {
  tabs: { query(of: object): Promise<{ id: number; url?: string }[]> };
  scripting: { executeScript(what: object): Promise<{ result: { told: number; waiting: number[] } }[]> };
};

describe.each(browserNames)('a hidden tab in %s', (name) => {
  let rig: Rig;
  let ours: Page;
  beforeAll(async () => {
    rig = await Rig.open(name, { alter: altered(['prefilter.js', 'annotate.js'], before(spy)) });
    ours = await rig.extensionPage('options.html');
  });
  afterAll(() => rig.close());

  /** What the spy has seen in the page at an address. */
  const seen = (url: string) =>
    ours.evaluate(async (at) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === at);
      const func = (): unknown => (globalThis as unknown as Spied).spied;
      return (await chrome.scripting.executeScript({ target: { tabId: tab?.id }, func }))[0]?.result;
    }, url);
  /** Each change is reported by itself. */
  const change = (page: Page, times: number) =>
    page.evaluate(async (most) => {
      for (let time = 0; time < most; time += 1) {
        document
          .querySelector('#feed')
          ?.append(Object.assign(document.createElement('p'), { textContent: `${time}.` }));
        // oxlint-disable-next-line no-await-in-loop
        await Promise.resolve();
      }
    }, times);

  it.each([
    ['without a term', '<p>Nothing to read.</p>', 0],
    ['with claims', '<p>Llama 3.1 is open source.</p><x-late></x-late>', 1],
  ])('%s costs nothing, however much the page does in it', async (what, html, badges) => {
    const url = `https://${what.replaceAll(' ', '-')}.example/`;
    const { page } = await rig.visit({ url, html: `<!doctype html><title>A page</title>${html}<div id="feed"></div>` });
    await until(async () => (await marksOf(page)).length === badges);
    const before = (await seen(url))?.told ?? 0;
    await change(page, 10);
    // In view it is followed: the spy sees it.
    await until(async () => ((await seen(url))?.told ?? 0) > before);
    await rig.visit({ url: 'https://front.example/', html: '<p>In front of it.</p>' });
    await until(() => page.evaluate(() => document.hidden));
    const hidden = await until(
      () => seen(url),
      (now) => now?.waiting.length === 0,
    );
    await change(page, 1_000);
    expect(await seen(url)).toEqual(hidden);
    await change(page, 1_000);
    expect(await seen(url)).toEqual({ told: hidden?.told, waiting: [] });
    await page.bringToFront();
    await until(() => page.evaluate(() => !document.hidden));
    await change(page, 10);
    await until(async () => ((await seen(url))?.told ?? 0) > (hidden?.told ?? 0));
  });
});
