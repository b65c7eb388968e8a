import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, expectMarks, Rig, says, textsInside, until, type Visit } from './harness';
import { enterInAddressBar, suggestedFor } from './harness/address-bar.ts';

const url = 'https://news.example/year';
const html = `<!doctype html><html lang="en"><title>AI models of the year</title><h1>The language models</h1>
<p>Llama 3.1 is open source, Meta said.</p><p>OLMo 2 is open source.</p></html>`;
const other =
  '<!doctype html><html lang="en"><p>The language model DeepSeek-R1 is open source, its makers wrote.</p></html>';

/** The part of the extension interface that is asked inside a page of the extension. */
declare const chrome: {
  tabs: { query(all: object): Promise<{ id?: number; url?: string; windowId: number }[]> };
  sidePanel: { open(where: { tabId: number }): Promise<void> };
};

const press = (panel: Page, css: string) =>
  panel.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), css);

describe.each(browserNames)('the panel beside the page in %s', (name) => {
  let rig: Rig;
  let visit: Visit;
  let options: Page;
  const tabOf = (part: string) =>
    options.evaluate(
      async (host) => (await chrome.tabs.query({})).find((tab) => tab.url?.includes(host))?.id ?? -1,
      part,
    );
  beforeAll(async () => {
    rig = await Rig.open(name);
    visit = await rig.visit({ url, html, routes: { '/next': { body: other, contentType: 'text/html' } } });
    await expectMarks(visit.page, 1);
    options = await rig.extensionPage('options.html');
  });
  afterAll(() => rig.close());

  it('lists the claims, unfolds the evidence, jumps to a claim and stays', async () => {
    const panel = await rig.extensionPage(`sidepanel.html?tab=${await tabOf('news.example')}`);
    await says(panel, '2 claims about 2 models');
    expect(await says(panel, 'Check pages on news.example')).not.toContain('Keep open beside the page');
    await press(panel, '.in-place summary');
    await says(panel, 'What the licence restricts');
    // Each with its bullet: without them, sentences run into one another.
    expect(await panel.$eval('.terms li', (term) => getComputedStyle(term).display)).toBe('list-item');
    await panel.setViewport({ width: 400, height: 800 });
    await panel.screenshot({ path: rig.picture('panel') });
    await press(panel, '.claim');
    await until(
      () => textsInside(visit.page, '[role="dialog"]'),
      ([card]) => card?.includes('Llama 3.1 is open-weight') ?? false,
    );
    await says(panel, '2 claims about 2 models');
    await visit.page.bringToFront();
    await visit.page.keyboard.press('Escape');
    await visit.page.goto(`${new URL(url).origin}/next`);
    await says(panel, '1 claim about 1 model');
    await visit.page.goto(url);
    await says(panel, '2 claims about 2 models');
    await panel.close();
  });

  it('opens models from the address bar: "ao llama"', async () => {
    const [best, ...more] = await suggestedFor(rig, 'llama 3.1');
    expect(best).toBe('Llama 3.1: open-weight, restricted licence');
    expect(more.length).toBeGreaterThan(2);
    await enterInAddressBar(rig, 'llama 3.1');
    await until(
      () => tabOf('#/model/llama-3.1'),
      (tab) => tab >= 0,
    );
  });

  it.runIf(name === 'chromium')('is opened by the browser and follows the tab in front', async () => {
    const next = await rig.visit({ url: 'https://other.example/', html: other });
    await expectMarks(next.page, 1);
    const tab = await tabOf('news.example');
    const arrived = rig.launched.browser.waitForTarget((target) => target.url().endsWith('sidepanel.html'));
    await options.bringToFront();
    await options.evaluate((tabId) => chrome.sidePanel.open({ tabId }), tab);
    const panel = await (await arrived).asPage();
    await visit.page.bringToFront();
    await says(panel, '2 claims about 2 models');
    await next.page.bringToFront();
    await says(panel, 'DeepSeek-R1');
    await next.page.close();
    await options.bringToFront();
    await says(panel, 'Browsers do not allow extensions on this page');
  });

  it('throws nothing and asks no network', async () => {
    expect(visit.errors).toEqual([]);
    expect(await rig.ledger.errors()).toEqual([]);
    expect(await rig.ledger.requests()).toEqual([]);
  });
});
