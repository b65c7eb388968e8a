import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, iconOf } from './harness/browser-ui.ts';
import {
  browserNames,
  inClosedShadow,
  expectMarks,
  marksOf,
  Rig,
  says,
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
<p id="last">DeepSeek-R1 is open source as well, its makers wrote.</p></html>`;

const press = (popup: Popup, words: string) =>
  popup.evaluate((label) => {
    const buttons = [...document.querySelectorAll('button')];
    const named = buttons.find((one) => (one.getAttribute('aria-label') ?? one.innerText).trim() === label);
    if (!named) throw new Error(`no button ${label}`);
    named.click();
  }, words);
const inView = (page: Page, css: string) =>
  page.$eval(css, (el) => el.getBoundingClientRect().top >= 0 && el.getBoundingClientRect().bottom <= innerHeight);
/** Accessible name of what has the keyboard inside our shadow roots. */
const focused = (page: Page) =>
  inClosedShadow(
    page,
    (roots) => roots.map((root) => root.activeElement?.getAttribute('aria-label')).find(Boolean) ?? null,
  );

describe.each(browserNames)('control in %s', (name) => {
  let rig: Rig;
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    rig = await Rig.open(name);
    visit = await rig.visit({ url, html, routes: { '/next': html } });
    ({ page } = visit);
    await expectMarks(page, 2);
  });
  afterAll(() => rig.close());

  const expectTitle = async (said: string) =>
    until(
      () => iconOf(rig, 'news.example'),
      (icon) => icon.title === `Actually Open: ${said}`,
    );

  it('pauses everywhere, says until when in popup and icon, keeps new pages clean, and resumes', async () => {
    const popup = await rig.popup(visit);
    await says(popup, '2 claims about 2 models');
    await press(popup, 'Pause');
    await press(popup, 'Pause for an hour');
    const said = await says(popup, 'Paused on all sites until');
    // After 23:00 it is the next day's: "until Thursday 00:17"; after midnight it has one digit: "until 1:24".
    const time = /until ((?:\w+day )?\d{1,2}:\d\d)\./.exec(said)?.[1] ?? '';
    expect(time).not.toBe('');
    await expectMarks(page, 0);
    const icon = await expectTitle(`paused until ${time}`);
    expect(icon.count).toBe('');
    await popup.close();

    const other = await rig.visit({ url: 'https://other.example/', html });
    expect(await unchanged(() => marksOf(other.page), { quiet: 1_200 })).toEqual([]);
    await rig.stopBackground();
    await page.bringToFront();
    await page.reload();
    expect(await unchanged(() => marksOf(page), { quiet: 1_200 })).toEqual([]);
    await expectTitle(`paused until ${time}`);

    const again = await rig.popup(visit);
    await says(again, `Paused on all sites until ${time}`);
    await press(again, 'Resume now');
    await expectMarks(page, 2);
    await says(again, '2 claims about 2 models');
    await expectTitle('2 claims about 2 models in conflict with the facts');
    await again.close();
    await other.page.bringToFront();
    await expectMarks(other.page, 2);
    await other.page.close();
  });

  it('pauses and resumes by command', async () => {
    await command(rig, page, 'pause');
    await expectMarks(page, 0);
    await command(rig, page, 'pause');
    await expectMarks(page, 2);
  });

  it('steps through the claims from the popup, round and round, and leaves the page as it is', async () => {
    const before = await page.evaluate(() => document.body.innerHTML);
    const popup = await rig.popup(visit);
    await says(popup, '2 claims about 2 models');
    await press(popup, 'Next claim');
    await says(popup, '1 of 2');
    expect(await inView(page, '#first')).toBe(true);
    await press(popup, 'Next claim');
    await says(popup, '2 of 2');
    expect(await inView(page, '#last')).toBe(true);
    const flashed = await page.evaluate(() => [...CSS.highlights.keys()].some((one) => one.endsWith('-f')));
    expect(flashed).toBe(true);
    await press(popup, 'Previous claim');
    await says(popup, '1 of 2');
    expect(await inView(page, '#first')).toBe(true);
    expect(await page.evaluate(() => document.body.innerHTML)).toBe(before);
    await popup.close();
  });

  it('steps and opens the card by command, with the keyboard on the badge', async () => {
    await page.reload();
    await expectMarks(page, 2);
    await command(rig, page, 'next-claim');
    await until(
      () => focused(page),
      (label) => label?.startsWith('Llama 3.1') ?? false,
    );
    await command(rig, page, 'previous-claim');
    await until(
      () => focused(page),
      (label) => label?.startsWith('DeepSeek-R1') ?? false,
    );
    expect(await inView(page, '#last')).toBe(true);
    const cards = () => textsInside(page, '[role="dialog"]');
    await command(rig, page, 'open-card');
    await until(cards, ([card]) => card?.includes('DeepSeek-R1 is open-weight') ?? false);
    // The card goes along.
    await command(rig, page, 'next-claim');
    await until(cards, ([card]) => card?.includes('Llama 3.1 is open-weight') ?? false);
    await command(rig, page, 'open-card');
    await until(cards, (open) => open.length === 0);
  });

  it('switches the site off and on by command, and the icon says so after each navigation', async () => {
    await command(rig, page, 'toggle-site');
    await expectMarks(page, 0);
    await expectTitle('off on this site');
    await page.goto('https://news.example/next');
    await expectTitle('off on this site');
    await page.goto(url);
    await expectTitle('off on this site');
    await rig.stopBackground();
    await page.goto('https://news.example/next');
    await expectTitle('off on this site');
    await command(rig, page, 'toggle-site');
    await expectMarks(page, 2);
    await expectTitle('2 claims about 2 models in conflict with the facts');
  });

  it('checks a page by a press alone in that mode, until the page is left', async () => {
    const options = await rig.extensionPage('options.html', '#site');
    await options.evaluate(() => chrome.storage.local.set({ sites: { version: 1, mode: 'on-click' } }));
    // Firefox takes the access to all sites back; Chromium leaves that to the person.
    const access = () => options.evaluate(() => chrome.permissions.contains({ origins: ['<all_urls>'] }));
    await until(access, (kept) => kept === (name === 'chromium'));
    await options.close();
    await expectMarks(page, 0);
    await page.reload();
    expect(await unchanged(() => marksOf(page), { quiet: 1_200 })).toEqual([]);
    await expectTitle('click to check this page');
    const popup = await rig.popup(visit);
    await says(popup, 'only when you ask');
    await press(popup, 'Check this page');
    await expectMarks(page, 2);
    await says(popup, '2 claims about 2 models');
    await popup.close();
    await expectTitle('2 claims about 2 models in conflict with the facts');
    await page.goto('https://news.example/next');
    expect(await unchanged(() => marksOf(page), { quiet: 1_200 })).toEqual([]);
    await expectTitle('click to check this page');
  });

  it('throws nothing and asks no network', async () => {
    expect(visit.errors).toEqual([]);
    expect(await rig.ledger.errors()).toEqual([]);
    expect(await rig.ledger.requests()).toEqual([]);
  });
});

/** The part of the extension interface that is used inside a page of the extension. */
declare const chrome: {
  storage: { local: { set(items: object): Promise<void> } };
  permissions: { contains(what: object): Promise<boolean> };
};
