import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBrowser } from '@/src/cli/develop/browsers/install';
import { launch, type Launched } from '@/src/cli/develop/browsers/launch';
import { browserNames, builds, expectMarks, Rig, unchanged, until } from './harness';
import { allowFiles, fileAccess, installCopy, setAccess } from './harness/installed';

const claim = 'Llama 3.1 is open source.';
const html = `<!doctype html><meta charset="utf-8"><title>A page</title><p>${claim}</p>`;
const elementsIn = (page: Page) => page.evaluate(() => document.body.getElementsByTagName('*').length);
const underlines = (page: Page) => page.evaluate(() => CSS.highlights.size);

describe.each(browserNames)('where we may be, in %s:', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open(name, { args: name === 'chromium' ? [fileAccess] : [] });
    await allowFiles(rig);
  });
  afterAll(() => rig.close());

  it('a file of the device is read', async () => {
    const file = rig.file('page.html');
    writeFileSync(file, html);
    const page = await rig.launched.browser.newPage();
    await page.goto(pathToFileURL(file).href);
    await expectMarks(page, 1);
    await page.close();
  });

  it('an open page is left as it was when access is taken away, and read when it is given again', async () => {
    const { page } = await rig.visit(html, 'window');
    await expectMarks(page, 1);
    await setAccess(rig, false);
    await until(async () => (await elementsIn(page)) === 1 && (await underlines(page)) === 0);
    await setAccess(rig, true);
    await expectMarks(page, 1);
    await page.close();
  });

  it('two installed copies draw one badge, and one card opens from the words', async () => {
    const removeCopy = await installCopy(rig);
    const { page, errors } = await rig.visit({ url: 'https://both.example/', html }, 'window');
    const dialogs = () => page.evaluate(() => document.querySelectorAll(':popover-open').length);
    await until(
      () => elementsIn(page),
      (count) => count === 2,
    );
    await until(
      () => underlines(page),
      (count) => count === 2,
    );
    expect(await unchanged(() => elementsIn(page))).toBe(2);
    const box = await page.evaluate(() => {
      const words = document.querySelector('p')?.firstChild as Text;
      const range = document.createRange();
      range.setStart(words, 13);
      range.setEnd(words, 24);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.click(box.x, box.y);
    await until(dialogs);
    expect(await dialogs()).toBe(1);
    expect(await elementsIn(page)).toBe(3);
    await page.keyboard.press('Escape');
    await removeCopy();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('no error is left', async () => {
    expect(await rig.ledger.errors()).toEqual([]);
  });
});

/** Reports to the server that it runs, what of ours it holds when opened, and when a badge comes. */
const prerendered = `<!doctype html><title>Next</title><p>${claim}</p><script>
  const tell = (what) => fetch('/tell/' + what);
  const beat = setInterval(() => tell('beat'), 100);
  document.addEventListener('prerenderingchange', () => {
    clearInterval(beat);
    tell('opened-with-' + (document.querySelectorAll('p > *').length + CSS.highlights.size));
  });
  new MutationObserver(() => tell('badge')).observe(document.querySelector('p'), { childList: true });
</script>`;
const rules = JSON.stringify({ prerender: [{ urls: ['/next'], eagerness: 'immediate' }] });

// Firefox renders no page before it is opened.
describe('a page that Chromium renders before it is opened', () => {
  let launched: Launched;
  let server: Server;
  const told: string[] = [];
  beforeAll(async () => {
    // Without a rig: where somebody listens to pages, as its ledger does, Chromium renders none in advance.
    launched = await launch('chromium', {
      executablePath: await ensureBrowser('chromium', () => undefined),
      extension: builds.chromium,
    });
    const start = `<!doctype html><title>Start</title><a href="/next">Next</a><script type="speculationrules">${rules}</script>`;
    server = createServer(({ url }, response) => {
      if (url?.startsWith('/tell/')) told.push(url.slice(6));
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(url === '/next' ? prerendered : start);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterAll(async () => {
    await launched.browser.close();
    server.close();
  });

  it('holds nothing of ours until then', async () => {
    const page = await launched.browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    // Long enough for a page that is seen to get its badge.
    await until(() => told.filter((what) => what === 'beat').length >= 25);
    expect(told).not.toContain('badge');
    await page.click('a');
    await until(() => told.includes('badge'));
    expect(told.filter((what) => what !== 'beat')).toEqual(['opened-with-0', 'badge']);
  });
});
