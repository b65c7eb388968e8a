import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  browserNames,
  expectMarks,
  marksOf,
  Rig,
  textsInside,
  unchanged,
  until,
  type Popup,
  type Visit,
} from './harness';

const url = 'https://news.example/year';
const filler = '<p>Nothing of the kind is said in this paragraph of an article on AI models.</p>'.repeat(60);
const html = `<!doctype html><html lang="en"><title>AI models of the year</title><h1>The language models</h1>
<p id="first">Llama 3.1 is open source, Meta said.</p>${filler}
<p id="last">DeepSeek-R1 is open source as well, its makers wrote.</p>
<p>OLMo 2 is open source.</p><p>Llama 3.1 is not open source.</p></html>`;

/** The part of the extension interface that is asked inside a page of the extension. */
declare const chrome: {
  tabs: { query(all: object): Promise<{ id?: number; url?: string }[]> };
  action: Record<'getBadgeText' | 'getTitle', (of: { tabId: number | undefined }) => Promise<string>>;
};

const text = (popup: Popup) => popup.evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' '));
const says = (popup: Popup, words: string) =>
  until(
    () => text(popup),
    (said) => said.includes(words),
  );
const flip = (popup: Popup) => popup.evaluate(() => document.querySelector<HTMLElement>('[role="switch"]')?.click());

describe.each(browserNames)('the popup in %s', (name) => {
  let rig: Rig;
  let visit: Visit;
  const drawn = (many: number) => expectMarks(visit.page, many);
  beforeAll(async () => {
    rig = await Rig.open(name);
    visit = await rig.visit({ url, html });
    await drawn(2);
  });
  afterAll(() => rig.close());

  it('counts in words and lists the claims by model, those that are borne out last', async () => {
    const popup = await rig.popup(visit);
    const said = await says(popup, 'OLMo 2');
    expect(said).toContain('3 claims about 3 models; 2 models are open-weight and 1 model is open source');
    expect(said).toContain('Check pages on news.example');
    const order = ['Llama 3.1', 'DeepSeek-R1', 'OLMo 2'].map((model) => said.indexOf(model));
    expect(order.toSorted((a, b) => a - b)).toEqual(order);
    expect(said).toContain('1 other mention was not judged');
    writeFileSync(rig.picture('popup'), await popup.screenshot());
    await popup.close();
  });

  it('brings a claim into view, opens its card there, and closes', async () => {
    const popup = await rig.popup(visit);
    await says(popup, 'DeepSeek-R1');
    const inView = () =>
      visit.page.$eval(
        '#last',
        (el) => el.getBoundingClientRect().top >= 0 && el.getBoundingClientRect().bottom <= innerHeight,
      );
    expect(await inView()).toBe(false);
    await popup.evaluate(() => {
      const claims = [...document.querySelectorAll<HTMLElement>('.claim')];
      claims.find((claim) => claim.innerText.includes('DeepSeek-R1'))?.click();
    });
    await until(inView);
    const [card] = await until(
      () => textsInside(visit.page, '[role="dialog"]'),
      (texts) => texts.length > 0,
    );
    expect(card).toContain('DeepSeek-R1 is open-weight, not open source');
    await visit.page.bringToFront();
    await visit.page.keyboard.press('Escape');
  });

  it('switches the site off at once: marks vanish, the page is as without us, and on again', async () => {
    const clean = (await (await fetchWithout(name)).page.content()).replaceAll(/\s+/g, ' ');
    let popup = await rig.popup(visit);
    await says(popup, 'Llama 3.1');
    await flip(popup);
    await says(popup, 'Off for this site');
    await drawn(0);
    expect((await visit.page.content()).replaceAll(/\s+/g, ' ')).toBe(clean);
    const highlights = await visit.page.evaluate(() => CSS.highlights.size);
    expect(highlights).toBe(0);
    writeFileSync(rig.picture('popup-off'), await popup.screenshot());
    await popup.close();

    await visit.page.reload();
    expect(await unchanged(() => marksOf(visit.page), { quiet: 1_200 })).toEqual([]);

    popup = await rig.popup(visit);
    await says(popup, 'Off for this site');
    await flip(popup);
    await drawn(2);
    await says(popup, '3 claims about 3 models');
    await popup.close();
  });

  it('leaves other sites alone when one is switched', async () => {
    const other = await rig.visit({ url: 'https://other.example/a', html });
    await expectMarks(other.page, 2);
    const popup = await rig.popup(visit);
    await says(popup, 'Llama 3.1');
    await flip(popup);
    await drawn(0);
    expect(await marksOf(other.page)).toHaveLength(2);
    await flip(popup);
    await drawn(2);
    await popup.close();
    await other.page.close();
  });

  it('works on after the browser ended the background, and so does the page', async () => {
    await rig.stopBackground();
    const popup = await rig.popup(visit);
    await says(popup, '3 claims about 3 models');
    await flip(popup);
    await drawn(0);
    await rig.stopBackground();
    await flip(popup);
    await drawn(2);
    await popup.close();
  });

  it('has the count on the icon, and the state in its title', async () => {
    const options = await rig.extensionPage('options.html', '#site');
    const icon = () =>
      options.evaluate(async (host) => {
        const { tabs, action } = chrome;
        const tab = (await tabs.query({})).find((one) => one.url?.includes(host));
        return [await action.getBadgeText({ tabId: tab?.id }), await action.getTitle({ tabId: tab?.id })];
      }, 'news.example');
    const shows = (count: string, title: string) =>
      until(icon, ([text, name]) => text === count && name === `Actually Open: ${title}`);
    await shows('2', '2 claims about 2 models in conflict with the facts');
    const popup = await rig.popup(visit);
    await says(popup, '3 claims about 3 models');
    await flip(popup);
    await shows('', 'off on this site');
    await flip(popup);
    await shows('2', '2 claims about 2 models in conflict with the facts');
    await popup.close();
    await options.close();
  });

  it('says plainly that a page holds no claim', async () => {
    const plain = await rig.visit({ url: 'https://plain.example/', html: '<p>A cake recipe.</p>' });
    const popup = await rig.popup(plain);
    await says(popup, 'No AI model is called open source on this page.');
    writeFileSync(rig.picture('popup-none'), await popup.screenshot());
    await popup.close();
    await plain.page.close();
  });

  it("says plainly that the browser's own pages cannot be checked", async () => {
    const own = await rig.launched.browser.newPage();
    await own.goto('about:blank');
    const popup = await rig.popup({ page: own, errors: [], requests: [] });
    await says(popup, 'Browsers do not allow extensions on this page');
    await popup.close();
    await own.close();
  });

  it('leaves no error behind, and asks no network for anything', async () => {
    expect(visit.errors).toEqual([]);
    expect(await rig.ledger.errors()).toEqual([]);
    expect(await rig.ledger.requests()).toEqual([]);
  });

  /** The same page in a browser without the extension. */
  async function fetchWithout(browser: typeof name): Promise<Visit> {
    const bare = await Rig.open(browser, { extension: null });
    try {
      const seen = await bare.visit({ url, html });
      const content = await seen.page.content();
      return { ...seen, page: { content: async () => content } as Visit['page'] };
    } finally {
      await bare.close();
    }
  }
});
