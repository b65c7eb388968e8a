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
  expectMarks,
  prefer,
  Rig,
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
    await prefer(rig, { density: 'every' });
    visit = await rig.visit({ url: 'https://news.example/year', html });
    ({ page } = visit);
    await expectMarks(page, 2);
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
    expect(names).toEqual(expect.arrayContaining(['Read the licence', 'Accurate wording', 'All evidence', 'Cite']));
    expect(names.at(-1)).toBe('Dismiss or report');
    expect((await focused(page)).name).toMatch(/^Llama 3\.1/);
  });

  it('no key that is pressed in the card reaches the page, and nothing there takes text', async () => {
    await focusInside(page, 'button[aria-haspopup="dialog"]', 0);
    await press('Enter');
    await cardOpened(page);
    await page.evaluate(() => ((window as unknown as { heard: string[] }).heard = []));
    // No space, which would press the button in focus.
    await page.keyboard.type('jkx');
    const fields = await inClosedShadow(page, (roots) =>
      roots.map((root) => String(root.querySelectorAll('textarea, input, [contenteditable]').length)).join(''),
    );
    expect(fields).toMatch(/^0*$/);
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    await press('Escape');
    await cardClosed(page);
  });

  it('a card inside a modal dialog belongs to it, and closes without it', async () => {
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')?.showModal());
    await expectMarks(page, 3);
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
