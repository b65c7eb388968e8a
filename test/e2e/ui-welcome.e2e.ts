import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, builds, clickInside, emulate, inClosedShadow, Rig, textsInside, until } from './harness';

describe.each(browserNames)('the welcome page in %s', (name) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await Rig.open(name, { welcome: true });
    page = await rig.extensionPage('welcome.html', 'h1');
  });
  afterAll(() => rig.close());

  it('opens by itself after the installation, once', async () => {
    expect(rig.launched.welcome).not.toBeNull();
    // Firefox does not tell a driver the address of an extension's page.
    if (name === 'chromium') expect(rig.launched.welcome?.url()).toBe(rig.launched.url('welcome.html'));
    await rig.launched.welcome?.close();
  });

  it('has a claim to try, with the badge and the card that pages get', async () => {
    const badges = () => textsInside(page, 'button[aria-haspopup="dialog"]');
    await until(badges, (texts) => texts.length === 1);
    const underlined = await page.$$eval('.sentence u', (all) =>
      all.map((one) => [one.textContent, getComputedStyle(one).textDecorationStyle]),
    );
    expect(underlined).toEqual([
      ['Llama 3.1', 'dashed'],
      ['open-source', 'dashed'],
    ]);
    await clickInside(page, 'button[aria-haspopup="dialog"]');
    const card = await until(
      () => textsInside(page, '[role="dialog"]'),
      ([text]) => text?.includes('Other assessments') ?? false,
    );
    expect(card.join()).toContain('Llama 3.1 is open-weight, not open source');
    await page.screenshot({ path: rig.picture('welcome-card') });
    await page.keyboard.press('Escape');
    await until(
      () => textsInside(page, '[role="dialog"]'),
      (texts) => texts.length === 0,
    );
    const focused = await inClosedShadow(page, (roots) => roots.map((root) => root.activeElement?.className ?? ''));
    expect(focused).toEqual(['badge']);
  });

  it('says in which languages claims are found', async () => {
    const words = await page.$eval('.languages', (line) => line.textContent);
    expect(words).toContain('Claims are found in these languages: ');
    const codes = readdirSync('data/lang', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const names = new Intl.DisplayNames('en', { type: 'language' });
    const sorted = codes.map(({ name: code }) => names.of(code) ?? '').toSorted();
    expect(words).toContain(new Intl.ListFormat('en-GB').format(sorted));
  });

  it('shows the sample in the scheme of the system, also when that changes', async () => {
    const scheme = () =>
      inClosedShadow(page, (roots) =>
        roots.flatMap((root) => root.querySelector('.badges')?.getAttribute('data-scheme')),
      );
    for (const one of ['dark', 'light'] as const) {
      await emulate(rig, page, { scheme: one });
      await until(scheme, ([now]) => now === one);
    }
  });

  it('explains every permission of the manifest', async () => {
    const manifest = JSON.parse(readFileSync(`${builds[name]}/manifest.json`, 'utf8')) as Record<string, string[]>;
    const asked = [...(manifest['permissions'] ?? []), ...(manifest['host_permissions'] ?? [])];
    expect(await page.$$eval('.permissions dt', (terms) => terms.length)).toBe(asked.length);
  });

  it('stores the way of use that is chosen', async () => {
    const options = await rig.extensionPage('options.html', '#backup');
    const chosen = () => options.$eval('input[name="mode"]:checked', (input) => input.value);
    expect(await chosen()).toBe('everywhere-except');
    await page.bringToFront();
    await page.click('input[value="on-click"]');
    await until(chosen, (mode) => mode === 'on-click');
    await options.close();
  });

  it('leaves no error behind, and asks no network for anything', async () => {
    expect(await rig.ledger.errors()).toEqual([]);
    expect(await rig.ledger.requests()).toEqual([]);
  });
});
