import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, marksOf, Rig, unchanged, until } from './harness';
import { altered, before } from './harness/altered';

const html = `<!doctype html><html lang="en"><title>AI models</title><p>Llama 3.1 is open source.</p><p>OLMo 2 is open source.</p></html>`;

declare const chrome: {
  storage: Record<
    'sync' | 'local',
    { get(key: string): Promise<Record<string, object | undefined>>; set(items: object): Promise<void> }
  >;
  scripting: { getRegisteredContentScripts(): Promise<{ excludeMatches?: string[] }[]> };
};

describe.each(browserNames)('what the browser stores, in %s', (name) => {
  let rig: Rig;
  let options: Page;
  beforeAll(async () => {
    rig = await Rig.open(name);
    options = await rig.extensionPage('options.html', '#site');
  });
  afterAll(() => rig.close());

  const expectMarks = async (url: string, many: number): Promise<void> => {
    const { page } = await rig.visit({ url, html });
    const count = async () => (await marksOf(page)).length;
    expect(await (many > 0 ? until(count, (now) => now === many) : unchanged(count))).toBe(many);
    await page.close();
  };

  it('may be 10,000 sites: they are listed, left alone, and one of them found and taken off', async () => {
    const listed = Array.from({ length: 10_000 }, (_, at) => `site-${at}.example`);
    await options.evaluate((except) => chrome.storage.local.set({ sites: { version: 1, except } }), listed);
    await options.waitForFunction(() => document.querySelector('.sites')?.textContent.includes('10,000 sites'));
    // The browser itself keeps the script out.
    const excluded = () =>
      options.evaluate(async () =>
        Math.max(
          ...(await chrome.scripting.getRegisteredContentScripts()).map((one) => one.excludeMatches?.length ?? 0),
        ),
      );
    expect(await until(excluded, (many) => many === 10_000)).toBe(10_000);
    await expectMarks('https://site-9999.example/', 0);
    await expectMarks('https://www.other.example/', 1);
    await options.bringToFront();
    await options.type('#site', 'site-9999');
    await options.click('.sites li .button');
    expect(await until(excluded, (many) => many === 9_999)).toBe(9_999);
    await expectMarks('https://site-9999.example/', 1);
  });

  it('is kept on this device where sync is full, and holds', async () => {
    await options.evaluate(async () => {
      const block = 'x'.repeat(4_000);
      for (let at = 0; ; at++) {
        const stored = await chrome.storage.sync.set({ [`filler${at}`]: block }).then(
          () => true,
          () => false,
        );
        if (!stored) break;
      }
      // What little is left.
      for (let size = 2_000; size > 0; size = Math.floor(size / 2)) {
        for (let full = false; !full;) {
          full = await chrome.storage.sync.set({ [`rest${size}-${Math.random()}`]: 'x'.repeat(size) }).then(
            () => false,
            () => true,
          );
        }
      }
    });
    await options.bringToFront();
    await options.click('input[name="confirmed"]');
    await options.waitForFunction(() => document.querySelector('.status')?.textContent === 'Saved');
    const where = await options.evaluate(async () => ({
      sync: (await chrome.storage.sync.get('preferences'))['preferences'] ?? null,
      local: (await chrome.storage.local.get('preferences'))['preferences'] ?? null,
    }));
    expect(where).toMatchObject({ sync: null, local: { confirmed: true } });
    await expectMarks('https://www.other.example/', 2);
    await options.close();
    options = await rig.extensionPage('options.html', '#site');
    expect(await options.$eval('input[name="confirmed"]', (input) => input.checked)).toBe(true);
  });
});

/** Runs where our scripts in pages run, and leaves what happens in the page. */
async function readFromPage(): Promise<void> {
  const { storage } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
  const outcome = await storage.local.get('sites').then(
    () => 'read',
    () => 'refused',
  );
  document.documentElement.dataset['outcome'] = outcome;
}

describe('what Chromium stores', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open('chromium', { alter: altered(['annotate.js'], before(readFromPage)) });
  });
  afterAll(() => rig.close());

  it('cannot be read by scripts in pages, ours included', async () => {
    const { page } = await rig.visit({ url: 'https://reading.example/', html });
    expect(await until(() => page.evaluate(() => document.documentElement.dataset['outcome']))).toBe('refused');
    expect(await until(async () => (await marksOf(page)).length)).toBe(1);
  });
});
