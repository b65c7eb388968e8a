import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { iconOf } from './harness/browser-ui.ts';
import {
  browserNames,
  card,
  cardOpened,
  clickInside,
  expectMarks,
  inClosedShadow,
  marksOf,
  Rig,
  unchanged,
  until,
  type Visit,
} from './harness';

/** Takes every element name that it sees for itself, and keeps the roots that its constructor can reach. */
const taker = `<script>
  window.taken = []; window.roots = [];
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) {
      const name = node.localName ?? '';
      if (!name.includes('-') || customElements.get(name)) continue;
      taken.push(name);
      customElements.define(name, class extends HTMLElement {
        constructor() { super(); const inside = this.attachInternals(); roots.push(() => inside.shadowRoot); }
        attachShadow() { throw new Error('no root'); }
      });
    }
  }).observe(document, { childList: true, subtree: true });
</script>`;

/** Plants what an extension could take for its own remains. @param id the public id of the extension */
const planter = (id: string) => `<script>
  addEventListener('DOMContentLoaded', () => {
    for (const words of ['${id}', 'words', '']) {
      const bait = document.body.appendChild(document.createElement('x-abcdefgh'));
      bait.attachShadow({ mode: 'closed' }).append(document.createComment(words));
    }
    CSS.highlights.set('x-abcdefgh', new Highlight());
    window.baits = () => [document.querySelectorAll('x-abcdefgh').length, CSS.highlights.has('x-abcdefgh')];
  });
</script>`;

/** Notes what a page could notice of anybody else: changes, events, messages, elements, highlights, styles. */
const spy = `<script>
  addEventListener('load', () => setTimeout(() => {
    let changes = 0;
    const events = [];
    new MutationObserver((records) => (changes += records.length)).observe(document, {
      childList: true, subtree: true, attributes: true, characterData: true,
    });
    for (const type of ['message', 'wxt:content-script-started']) {
      addEventListener(type, () => events.push(type), true);
      document.addEventListener(type, () => events.push(type), true);
    }
    window.traces = () => ({
      changes,
      events,
      defined: document.querySelectorAll(':not(:defined):not(x-abcdefgh)').length,
      highlights: [...CSS.highlights.keys()],
      baits: baits(),
      decoration: getComputedStyle(document.querySelector('p'), '::highlight(x-abcdefgh)').textDecorationLine,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    });
  }));
</script>`;

const htmlOf = (body: string, script: string): string =>
  `<!doctype html><html lang="en"><title>AI models</title>${script}<body>${body}</body></html>`;

describe.each(browserNames)('the elements of badges in %s', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open(name);
  });
  afterAll(() => rig.close());

  const visit = (body: string, script: string): Promise<Visit> =>
    rig.visit({ url: `https://news.example/${Math.random()}`, html: htmlOf(body, script) });
  const add = (page: Page, words: string) =>
    page.evaluate((text) => {
      document.body.appendChild(document.createElement('p')).textContent = text;
    }, words);

  it('cannot be taken over by a page that defines their name', async () => {
    const { page } = await visit('<p>Llama 3.1 is open source.</p>', taker);
    await expectMarks(page, 1);
    const taken = () => page.evaluate(() => (window as unknown as { taken: string[] }).taken);
    await until(taken, (names) => names.length === 1);
    await add(page, 'Gemma 2 is open source.');
    await expectMarks(page, 2);
    await add(page, 'DeepSeek-R1 is open source.');
    await expectMarks(page, 3);
    expect((await marksOf(page)).map(({ label }) => label.split(':')[0])).toEqual([
      'Llama 3.1',
      'Gemma 2',
      'DeepSeek-R1',
    ]);
    const reached = await page.evaluate(
      () =>
        (window as unknown as { roots: (() => ShadowRoot | null)[] }).roots.filter((root) => root() !== null).length,
    );
    expect(reached).toBe(0);
    await page.close();
  });

  it('are known from what a page plants: nothing of it disappears', async () => {
    const { page } = await visit(
      '<p>Open source is a good idea. Llama 3.1 is open source.</p>',
      planter(rig.launched.extensionId),
    );
    await expectMarks(page, 1);
    const baits = () => page.evaluate(() => (window as unknown as { baits(): [number, boolean] }).baits());
    expect(await unchanged(baits)).toEqual([3, true]);
    await page.close();
  });

  it('lead where they say, whatever a page writes into their links', async () => {
    let visits = 0;
    const elsewhere = createServer((_, answer) => {
      visits += 1;
      answer.end();
    });
    await new Promise<void>((ready) => elsewhere.listen(0, '127.0.0.1', ready));
    const { page } = await visit('<p>Llama 3.1 is open source.</p>', '');
    await expectMarks(page, 1);
    await clickInside(page, 'button[aria-haspopup="dialog"]');
    await cardOpened(page);
    await clickInside(page, `${card} .sources summary`);
    const link = `${card} .sources li a`;
    const meant = await inClosedShadow(
      page,
      (roots, css, other) => {
        const all = roots.flatMap((root) => [...root.querySelectorAll<HTMLAnchorElement>(css)]);
        const { href } = all[0] ?? { href: '' };
        for (const one of all) one.href = other;
        return href;
      },
      link,
      `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`,
    );
    expect(meant).toMatch(/^https:/);
    const { browser } = rig.launched;
    const before = new Set(await browser.pages());
    await clickInside(page, link);
    const opened = await until(
      async () => (await browser.pages()).find((one) => !before.has(one)),
      (one) => one !== undefined,
    );
    // The address that was meant is out of reach here; the other one would answer.
    expect(await unchanged(() => Promise.resolve(visits))).toBe(0);
    await opened?.close();
    elsewhere.close();
    await page.close();
  });

  it('are not there, and nothing else is, where only the toolbar shows claims', async () => {
    const options = await rig.extensionPage('options.html');
    const set = (inline: boolean) =>
      options.evaluate((value) => chrome.storage.sync.set({ preferences: { version: 1, inline: value } }), inline);
    await set(false);
    const body = '<p>Llama 3.1 is open source.</p>';
    const seen = await visit(body, spy + planter(rig.launched.extensionId));
    await until(
      () => iconOf(rig, 'news.example'),
      ({ count }) => count === '1',
    );
    const traces = () => seen.page.evaluate(() => (window as unknown as { traces(): unknown }).traces());
    expect(await unchanged(traces)).toEqual({
      changes: 0,
      events: [],
      defined: 0,
      highlights: ['x-abcdefgh'],
      baits: [3, true],
      decoration: 'none',
      sheets: 0,
    });
    await set(true);
    await options.close();
    await seen.page.close();
  });
});

/** The part of the extension interface that is asked inside a page of the extension. */
declare const chrome: { storage: { sync: { set(items: object): Promise<void> } } };
