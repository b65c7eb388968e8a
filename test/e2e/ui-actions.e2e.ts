import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openedPopup } from '@/src/cli/develop/browsers/popup.ts';
import {
  browserNames,
  card,
  cardOpened,
  clickInside,
  focusInside,
  inClosedShadow,
  expectMarks,
  marksOf,
  prefer,
  Rig,
  textsInside,
  until,
  type Popup,
  type Visit,
} from './harness';
import { iconOf } from './harness/browser-ui.ts';

const url = 'https://news.example/year?edition=1';
const html = `<!doctype html><html lang="en"><title>AI models of the year</title><h1>The language models</h1>
<p>Llama 3.1 is open source, Meta said.</p>
<p>DeepSeek-R1 is open source as well, its makers wrote.</p>
<p>And Llama 3.1 is open source, they repeated.</p></html>`;

const text = (popup: Popup) => popup.evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' '));
const says = (popup: Popup, words: string) =>
  until(
    () => text(popup),
    (said) => said.includes(words),
  );
/** Presses the n-th control that a selector finds. */
const press = (popup: Popup, css: string, nth = 0) =>
  popup.evaluate(
    (selector, at) => {
      const found = document.querySelectorAll<HTMLElement>(selector)[at];
      if (!found) throw new Error(`nothing to press: ${selector}`);
      found.click();
    },
    css,
    nth,
  );

/** The claims of which more is shown, and what has the keyboard, by their names. */
const openedAt = (popup: Popup) =>
  popup.evaluate(() => ({
    expanded: [...document.querySelectorAll('.ask[aria-expanded="true"]')].map((ask) => ask.getAttribute('aria-label')),
    focus: document.activeElement?.getAttribute('aria-label') ?? null,
  }));

describe.each(browserNames)('what can be done with a claim in %s', (name) => {
  let rig: Rig;
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    rig = await Rig.open(name);
    await prefer(rig, { density: 'every' });
    visit = await rig.visit({ url, html });
    ({ page } = visit);
    await expectMarks(page, 3);
  });
  afterAll(() => rig.close());

  it('is dismissed from the popup: mark and count go, and come back', async () => {
    const popup = await rig.popup(visit);
    await says(popup, '3 claims about 2 models');
    await press(popup, '.ask', 0);
    await press(popup, '.door', 1);
    await says(popup, 'All claims about Llama 3.1, on every site');
    writeFileSync(rig.picture('popup-dismiss'), await popup.screenshot());
    await press(popup, '.choices .button', 1);
    await says(popup, '1 claim about 1 model');
    await expectMarks(page, 1);
    await until(
      () => iconOf(rig, 'news.example'),
      ({ count }) => count === '1',
    );
    const said = await says(popup, '1 dismissed');
    expect(said).not.toContain('more mention');
    await press(popup, '.dismissed summary');
    await says(popup, 'All claims about Llama 3.1, on every site');
    writeFileSync(rig.picture('popup-dismissed'), await popup.screenshot());
    await press(popup, '.dismissed .button');
    await says(popup, '3 claims about 2 models');
    await expectMarks(page, 3);
    await popup.close();
  });

  it('is dismissed for one claim alone in the popup that its card opens, and stays so on the next visit', async () => {
    await page.bringToFront();
    await clickInside(page, 'button[aria-haspopup="dialog"]', 1);
    await cardOpened(page);
    await clickInside(page, `${card} .popup`);
    const popup = await openedPopup(rig.launched);
    await says(popup, '3 claims about 2 models');
    const asked = 'Cite, dismiss or report: DeepSeek-R1 is open source as well, its makers wrote.';
    await until(
      () => openedAt(popup),
      ({ focus }) => focus !== null,
    );
    expect(await openedAt(popup)).toEqual({ expanded: [asked], focus: asked });
    writeFileSync(rig.picture('popup-asked'), await popup.screenshot());
    await press(popup, '.door', 1);
    await says(popup, 'This claim, anywhere on news.example');
    await press(popup, '.choices .button', 0);
    await expectMarks(page, 2);
    await says(popup, '1 dismissed');
    await popup.close();
    await page.reload();
    await expectMarks(page, 2);
    expect((await marksOf(page)).map(({ label }) => label.split(':')[0])).toEqual(['Llama 3.1', 'Llama 3.1']);
    const options = await rig.extensionPage('options.html');
    const stored = await options.evaluate(async () => JSON.stringify(await chrome.storage.local.get('dismissals')));
    expect(stored).toMatch(/claim:[0-9a-f]{32}/);
    expect(stored).not.toMatch(/news\.example|deepseek|makers/i);
    await options.close();
    await page.bringToFront();
    const again = await rig.popup(visit);
    await says(again, '1 dismissed');
    // Nobody asked for a claim this time.
    expect(await openedAt(again)).toMatchObject({ expanded: [] });
    await press(again, '.dismissed summary');
    await says(again, 'DeepSeek-R1 is open source as well, its makers wrote.');
    await press(again, '.dismissed .button');
    await expectMarks(page, 3);
    await again.close();
  });

  it('is cited from the card with verdict, reasons, dated sources, version and hash of the data', async () => {
    await clickInside(page, 'button[aria-haspopup="dialog"]', 1);
    await cardOpened(page);
    await focusInside(page, `${card} .door`, 0);
    await page.keyboard.press('Enter');
    // What opens comes into sight: a place to click at would move away.
    await until(
      () => textsInside(page, `${card} .choices .button`),
      (buttons) => buttons.length === 3,
    );
    await focusInside(page, `${card} .choices .button`, 0);
    await page.keyboard.press('Enter');
    const [said] = await until(
      () => textsInside(page, `${card} .room [role="status"]`),
      ([words]) => Boolean(words),
    );
    expect(['Copied', 'Could not copy. Press Ctrl+C (⌘C on a Mac) to copy the selected text.']).toContain(said);
    const shown = () =>
      inClosedShadow(page, (roots) =>
        roots.map((root) => root.querySelector<HTMLTextAreaElement>('.room textarea')?.value).find(Boolean),
      );
    if (name === 'chromium')
      await rig.launched.browser.defaultBrowserContext().overridePermissions(new URL(url).origin, ['clipboard-read']);
    // The clipboard of a browser without a window is not always there: then the words stand in a field.
    const copied =
      said === 'Copied'
        ? await page.evaluate(async () => {
            const field = document.body.appendChild(document.createElement('textarea'));
            field.focus();
            return navigator.clipboard.readText().finally(() => field.remove());
          })
        : await shown();
    expect(copied).toContain('> DeepSeek-R1 is open source as well');
    expect(copied).toContain('**DeepSeek-R1 is open-weight, not open source**');
    expect(copied).toContain(`<${url}>, accessed`);
    expect(copied).toMatch(/- <https:\/\/\S+> · .* · checked \d+ \w+ 20\d\d/);
    expect(copied).toMatch(/dataset of \d+ \w+ 20\d\d, SHA-256 [0-9a-f]{64}/);
    await page.keyboard.press('Escape');
  });

  it('is reported by a link that holds exactly what is shown, and nothing goes out before it is followed', async () => {
    const popup = await rig.popup(visit);
    await says(popup, '3 claims about 2 models');
    await press(popup, '.ask', 0);
    await press(popup, '.door', 2);
    await says(popup, 'Rule: predicative (strict)');
    const [shown, link] = await until(
      () =>
        popup.evaluate(() => [
          document.querySelector('.room pre')?.textContent ?? '',
          document.querySelector<HTMLAnchorElement>('.room a')?.href ?? '',
        ]),
      ([words]) => /dataset of \d/.test(words ?? ''),
    );
    const { template, title, ...fields } = Object.fromEntries(new URL(link ?? '').searchParams);
    expect([template, title]).toEqual(['false-alarm.yml', `Mistake about ${fields['model']}`]);
    expect(Object.keys(fields)).toEqual(['words', 'model', 'verdict', 'rule', 'versions']);
    expect(Object.values(fields).filter((value) => !shown?.includes(value))).toEqual([]);
    expect(shown).not.toContain('news.example');
    const mail = await popup.evaluate(
      () =>
        [...document.querySelectorAll<HTMLAnchorElement>('.room a')].find(({ protocol }) => protocol === 'mailto:')
          ?.href,
    );
    expect(new URL(mail ?? '').searchParams.get('body')?.replaceAll('\r', '')).toBe(shown);
    writeFileSync(rig.picture('popup-report'), await popup.screenshot());
    await popup.close();
    expect(await rig.ledger.requests()).toEqual([]);
  });

  it('is reported as missed in the reader’s words, with the page only where they ask for it', async () => {
    const popup = await rig.popup(visit);
    await says(popup, 'Report a missed claim');
    await press(popup, '.folded:has(.missed) summary');
    expect(await popup.evaluate(() => document.querySelectorAll('.missed pre, .missed a').length)).toBe(0);
    await popup.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('.missed textarea');
      if (!field) throw new Error('no field');
      field.value = 'Tern 9 is open source.';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    const report = () =>
      popup.evaluate(() => [
        document.querySelector('.missed pre')?.textContent ?? '',
        ...[...document.querySelectorAll<HTMLAnchorElement>('.missed a')].map(({ href }) => href),
      ]);
    const [shown = '', ...links] = await until(report, ([words]) => words?.includes('Tern 9 is open source.') ?? false);
    const [form, mail] = links.map((link) => new URL(link).searchParams);
    expect([form?.get('template'), form?.get('words')]).toEqual(['missed-claim.yml', 'Tern 9 is open source.']);
    expect(mail?.get('body')?.replaceAll('\r', '')).toBe(shown);
    expect(shown).not.toContain('news.example');
    await press(popup, '.missed input[type="checkbox"]');
    await until(report, ([words]) => words?.includes(url) ?? false);
    writeFileSync(rig.picture('popup-missed'), await popup.screenshot());
    await popup.close();
    expect(await rig.ledger.requests()).toEqual([]);
  });

  it('throws nothing and asks no network', async () => {
    expect(visit.errors).toEqual([]);
    expect(await rig.ledger.errors()).toEqual([]);
    expect(await rig.ledger.requests()).toEqual([]);
  });
});

/** The part of the extension interface that is asked inside a page of the extension. */
declare const chrome: { storage: { local: { get(key: string): Promise<object> } } };
