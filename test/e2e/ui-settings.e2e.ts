import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, emulate, marksOf, Rig, unchanged, until } from './harness';

const html = `<!doctype html><html lang="en"><title>AI models</title><p>Llama 3.1 is open source.</p><p>OLMo 2 is open source.</p></html>`;

/** The part of the extension interface that is asked inside a page of the extension. */
declare const chrome: { i18n: { getMessage(name: string): string } };

/** Types a site into the list of the options page. */
async function addSite(options: Page, site: string): Promise<void> {
  await options.type('#site', site);
  await options.keyboard.press('Enter');
}

const listed = (options: Page) => options.$$eval('.sites li bdi', (items) => items.map((item) => item.textContent));
const choose = (options: Page, value: string) => options.click(`input[value="${value}"]`);

describe.each(browserNames)('settings in %s', (name) => {
  let rig: Rig;
  let options: Page;
  const marks = async (url: string, wanted: number) => {
    const { page } = await rig.visit({ url, html });
    const found =
      wanted > 0
        ? await until(
            () => marksOf(page),
            (all) => all.length === wanted,
          )
        : await unchanged(() => marksOf(page));
    await page.close();
    return found.map(({ label }) => label);
  };
  beforeAll(async () => {
    rig = await Rig.open(name);
    options = await rig.extensionPage('options.html', '#site');
  });
  afterAll(() => rig.close());

  it('show what holds at first', async () => {
    expect(await options.$$eval('input:checked', (inputs) => inputs.map((input) => input.value))).toEqual([
      'everywhere-except',
      'proven',
      'first',
    ]);
  });

  it('speak with the dollar signs of their messages', async () => {
    const said = await options.evaluate(() => chrome.i18n.getMessage('restriction_revenue_cap_20m_month'));
    expect(said).toBe('Companies with monthly revenue above US$20 million get no rights.');
  });

  it('refuse what is no site with a line that says what to write', async () => {
    await addSite(options, 'news,example');
    const problem = await until(() => options.$eval('[role="alert"]', (line) => line.textContent));
    expect(problem).toContain('“news,example” is not a valid site');
    expect(await listed(options)).toEqual([]);
    await options.$eval('#site', (field) => (field as HTMLInputElement).select());
  });

  it('leave listed sites and all below them alone, also after a restart of the browser', async () => {
    await addSite(options, 'https://www.quiet.example/some/page');
    await until(
      () => listed(options),
      (sites) => sites.includes('quiet.example'),
    );
    await options.waitForFunction(() => document.querySelector('.status')?.textContent === 'Saved');
    expect(await marks('https://quiet.example/a', 0)).toEqual([]);
    expect(await marks('https://blog.quiet.example/a', 0)).toEqual([]);
    expect(await marks('https://loud.example/a', 1)).toEqual(['Llama 3.1: actually open-weight, restricted licence']);

    await options.click('input[name="confirmed"]');
    await options.waitForFunction(() => document.querySelector('.status')?.textContent === 'Saved');
    await rig.restart();
    options = await rig.extensionPage('options.html', '#site');
    expect(await listed(options)).toEqual(['quiet.example']);
    expect(await options.$eval('input[name="confirmed"]', (input) => input.checked)).toBe(true);
    expect(await marks('https://quiet.example/a', 0)).toEqual([]);
    expect(await marks('https://loud.example/a', 2)).toContain('OLMo 2: open source');
  }, 120_000);

  it('reach pages that are open at once', async () => {
    const { page } = await rig.visit({ url: 'https://loud.example/b', html });
    const count = (many: number) =>
      until(
        () => marksOf(page),
        (all) => all.length === many,
      );
    await count(2);
    await options.bringToFront();
    await options.click('input[name="confirmed"]');
    await page.bringToFront();
    await count(1);
    await options.bringToFront();
    await choose(options, 'toolbar');
    await page.bringToFront();
    await count(0);
    await options.bringToFront();
    await choose(options, 'every');
    await choose(options, 'only-on');
    await page.bringToFront();
    await count(0);
    await options.bringToFront();
    await addSite(options, 'loud.example');
    await page.bringToFront();
    await count(1);
    await options.bringToFront();
    await options.click('input[name="confirmed"]');
    await page.bringToFront();
    await count(2);
    await page.close();
  });

  it('reach a page that lies behind another in the history of its tab, when it comes back', async () => {
    const next = '<!doctype html><html lang="en"><title>Next</title><p>The harbour was quiet.</p></html>';
    const { page } = await rig.visit({ url: 'https://loud.example/c', html, routes: { '/next': next } });
    // A driver that asks while the page goes gets an error for an answer.
    const count = (many: number) =>
      until(
        () => marksOf(page).catch(() => []),
        (all) => all.length === many,
      );
    expect(await count(2)).toHaveLength(2);
    await page.goto(new URL('/next', page.url()).href);
    await options.bringToFront();
    await options.click('input[name="confirmed"]');
    await options.waitForFunction(() => document.querySelector('.status')?.textContent === 'Saved');
    await page.bringToFront();
    await page.evaluate(() => history.back());
    expect(await count(1)).toHaveLength(1);
    await page.close();
    await options.bringToFront();
  });

  it('let a site be taken off the list by keyboard', async () => {
    await options.bringToFront();
    await options.focus('.sites li .button');
    await options.keyboard.press('Enter');
    await until(
      () => listed(options),
      (sites) => sites.length === 0,
    );
    expect(await options.evaluate(() => document.activeElement?.id)).toBe('site');
    expect(await options.$eval('.sites', (box) => box.textContent)).toContain('No sites yet: nothing is checked.');
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['forced', 1280],
    ['light', 320],
  ] as const)('have a page for a %s scheme at %i px', async (scheme, width) => {
    await options.setViewport({ width, height: 900 });
    await emulate(rig, options, scheme === 'forced' ? { forcedColors: true } : { scheme });
    expect(await options.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await options.screenshot({ path: rig.picture(`options-${scheme}-${width}`), fullPage: rig.name === 'chromium' });
    await emulate(rig, options, {});
  });

  it('leave no error behind, and ask no network for anything', async () => {
    expect(await rig.ledger.errors()).toEqual([]);
    expect(await rig.ledger.requests()).toEqual([]);
  });
});
