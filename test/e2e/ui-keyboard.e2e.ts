import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  browserNames,
  card,
  cardClosed,
  cardOpened,
  cardsOf,
  clickInside,
  focusInside,
  inClosedShadow,
  marksOf,
  Rig,
  until,
  type Visit,
} from './harness';
import { iconOf } from './harness/browser-ui.ts';

const filler = '<p>Nothing of the kind is said in this paragraph of an article on AI models.</p>'.repeat(40);
const html = `<!doctype html><html lang="en"><title>AI models of the year</title><h1>The language models</h1>
<p><a href="#top" id="before">To the top</a></p>
<p id="first">Llama 3.1 is open source, Meta said.</p>${filler}
<p id="last">DeepSeek-R1 is open source as well, its makers wrote.</p>
<dialog id="dialog"><p>In this window, too: OLMo is fine, but Llama 3.1 is open source, they say.</p><button>Shut</button></dialog>
<script>
  window.heard = [];
  for (const type of ['keydown', 'keypress', 'keyup'])
    for (const capture of [true, false])
      document.addEventListener(type, ({ key }) => heard.push(key), capture);
</script></html>`;

/** What has the keyboard inside our shadow roots: its name, and whether it lies in the window. */
const focused = (page: Page) =>
  inClosedShadow(page, (roots) => {
    const at = roots.map((root) => root.activeElement).find(Boolean);
    const box = at?.getBoundingClientRect();
    return {
      name: at ? (at.getAttribute('aria-label') ?? at.textContent ?? '').trim() : null,
      inView: box !== undefined && box.bottom > 0 && box.top < innerHeight && box.left >= 0 && box.right <= innerWidth,
    };
  });

describe.each(browserNames)('with the keyboard alone, in %s', (name) => {
  let rig: Rig;
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    rig = await Rig.open(name);
    visit = await rig.visit({ url: 'https://news.example/year', html });
    ({ page } = visit);
    await until(
      () => marksOf(page),
      (marks) => marks.length === 2,
    );
  });
  afterAll(() => rig.close());
  const press = (key: Parameters<Page['keyboard']['press']>[0]) => page.keyboard.press(key);

  it('a claim is found, opened, read and closed, and the keyboard comes back to where it was', async () => {
    expect((await iconOf(rig, 'news.example')).title).toContain('2 claims about 2 models');
    await page.focus('#before');
    await press('Tab');
    expect((await focused(page)).name).toBe('Llama 3.1: actually open-weight, restricted licence');
    await press('Enter');
    const [text] = await cardOpened(page);
    expect(text).toContain('Llama 3.1 is open-weight, not open source');
    const names: (string | null)[] = [];
    while ((await cardsOf(page)).length > 0 && names.length < 40) {
      names.push((await focused(page)).name);
      await press('Tab');
    }
    expect(names[0]).toBe('Close');
    expect(names).toEqual(expect.arrayContaining(['Read the licence', 'Copy', 'All evidence', 'Cite', 'Dismiss']));
    expect(names.at(-1)).toBe('Report a mistake');
    expect((await focused(page)).name).toMatch(/^Llama 3\.1/);
  });

  it('nothing that is typed in the card reaches the page', async () => {
    await focusInside(page, 'button[aria-haspopup="dialog"]', 0);
    await press('Enter');
    await cardOpened(page);
    await clickInside(page, `${card} .door`, 2);
    await clickInside(page, `${card} .room textarea`);
    await page.evaluate(() => ((window as unknown as { heard: string[] }).heard = []));
    await page.keyboard.type('j/k ?');
    await press('Enter');
    const written = await inClosedShadow(
      page,
      (roots) =>
        roots.map((root) => root.querySelector<HTMLTextAreaElement>('.room textarea')?.value).find(Boolean) ?? '',
    );
    expect(written).toBe('j/k ?\n');
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    await press('Escape');
    await cardClosed(page);
  });

  it('a card inside a modal dialog belongs to it, and closes without it', async () => {
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')?.showModal());
    await until(
      () => marksOf(page),
      (marks) => marks.length === 3,
    );
    await clickInside(page, 'button[aria-haspopup="dialog"]', 2);
    await cardOpened(page);
    const place = await inClosedShadow(
      page,
      (roots, css) => roots.find((root) => root.querySelector(css))?.host.parentElement?.id ?? '',
      card,
    );
    expect(place).toBe('dialog');
    expect((await focused(page)).name).toBe('Close');
    await press('Escape');
    await cardClosed(page);
    expect(await page.$eval('#dialog', (one) => (one as HTMLDialogElement).open)).toBe(true);
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')?.close());
  });

  it('at 400 % zoom every control of the card comes into view as it is reached', async () => {
    // A window of 1280 × 800 at 400 %.
    await page.setViewport({ width: 320, height: 200 });
    await page.evaluate(() => scrollTo(0, 0));
    await clickInside(page, 'button[aria-haspopup="dialog"]', 0);
    await cardOpened(page);
    let reached = 0;
    for (let at = await focused(page); at.name !== null && reached < 40; at = await focused(page)) {
      if ((await cardsOf(page)).length === 0) break;
      expect(at).toMatchObject({ inView: true });
      reached += 1;
      await press('Tab');
    }
    expect(reached).toBeGreaterThan(8);
    await cardClosed(page);
    await page.setViewport({ width: 1280, height: 800 });
  });

  it('throws nothing and asks no network', async () => {
    expect(visit.errors).toEqual([]);
    expect(await rig.ledger.errors()).toEqual([]);
    expect(await rig.ledger.requests()).toEqual([]);
  });
});

describe('with the keyboard alone, in the popup of chromium', () => {
  let rig: Rig;
  let visit: Visit;
  beforeAll(async () => {
    rig = await Rig.open('chromium');
    visit = await rig.visit({ url: 'https://news.example/year', html });
    await until(
      () => marksOf(visit.page),
      (marks) => marks.length === 2,
    );
  });
  afterAll(() => rig.close());

  /** The popup as a page, with its keyboard and its accessibility tree; Firefox's driver reaches neither. */
  async function openPopup(): Promise<Page> {
    await rig.popup(visit);
    const target = await rig.launched.browser.waitForTarget((one) => one.url() === rig.launched.url('popup.html'));
    const popup = await target.asPage();
    await popup.waitForSelector('.claim, .state');
    return popup;
  }
  /** Tabs until what has the keyboard says these words. */
  async function reach(popup: Page, words: string): Promise<void> {
    const at = () =>
      popup.evaluate(() => {
        const { activeElement: one, body } = document;
        return one === body ? '' : (one?.getAttribute('aria-label') ?? one?.textContent ?? '');
      });
    for (let tries = 0; tries < 30; tries++) {
      if ((await at()).includes(words)) return;
      await popup.keyboard.press('Tab');
    }
    throw new Error(`Tab never comes to ${words}; last: ${await at()}`);
  }

  it('a claim is jumped to, and the site switched off', async () => {
    const first = await openPopup();
    await reach(first, 'DeepSeek-R1 is open source as well');
    // The popup may be gone before the key comes up.
    await first.keyboard.press('Enter').catch(() => undefined);
    const [text] = await cardOpened(visit.page);
    expect(text).toContain('DeepSeek-R1 is open-weight');
    await visit.page.bringToFront();
    await visit.page.keyboard.press('Escape');
    await cardClosed(visit.page);
    const second = await openPopup();
    await reach(second, 'Check news.example');
    await second.keyboard.press('Space');
    await until(
      () => marksOf(visit.page),
      (marks) => marks.length === 0,
    );
    await second.keyboard.press('Space');
    await until(
      () => marksOf(visit.page),
      (marks) => marks.length === 2,
    );
    await second.close();
  });

  it('says to assistive technology what each control is: claim and verdict, state and name', async () => {
    const popup = await openPopup();
    const names = (await treeOf(popup)).map(({ role, name }) => `${role}: ${name}`);
    expect(names).toContain('switch: Check news.example');
    expect(names).toContain(
      'button: Llama 3.1 is open source, Meta said. · Llama 3.1: open-weight, restricted licence',
    );
    expect(names).toContain('list: Claims on this page');
    expect(names).toEqual(expect.arrayContaining(['button: Next claim', 'button: Previous claim']));
    expect(names.filter((one) => /^(?:button|switch|link|textbox): $/.test(one))).toEqual([]);
    await popup.close();

    await clickInside(visit.page, 'button[aria-haspopup="dialog"]', 0);
    await cardOpened(visit.page);
    const page = (await treeOf(visit.page)).map(({ role, name }) => `${role}: ${name}`);
    expect(page).toContain('button: Llama 3.1: actually open-weight, restricted licence');
    expect(page).toContain('dialog: Llama 3.1 is open-weight, not open source');
    expect(page.filter((one) => /^(?:button|link|textbox): $/.test(one))).toEqual([]);
    await visit.page.keyboard.press('Escape');
  });
});

/** Roles and names of a page's accessibility tree, closed shadow roots included. */
async function treeOf(page: Page): Promise<{ role: string; name: string }[]> {
  const cdp = await page.createCDPSession();
  try {
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name }) => ({ role: String(role?.value ?? ''), name: String(name?.value ?? '') }));
  } finally {
    await cdp.detach();
  }
}
