import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { emulate, Rig, type BrowserName } from '../harness';
import { previewPage } from './bundle.ts';

declare const axe: { run(options: object): Promise<AxeResults> };

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const schemes = ['light', 'dark', 'forced'] as const;
export type Scheme = (typeof schemes)[number];

/** A browser without the extension on the page that previews the views. */
export async function openViews(name: BrowserName): Promise<{ rig: Rig; page: Page }> {
  const html = await previewPage();
  const rig = await Rig.open(name, { extension: null });
  const { page } = await rig.visit({
    url: 'https://views.example/',
    html,
    routes: { '/axe.js': { body: axeSource, contentType: 'text/javascript' } },
  });
  return { rig, page };
}

/** Shows the view of an address (`popup:many:dark`) and waits until it stands. */
export async function showView(rig: Rig, page: Page, hash: string, width: number, scheme: Scheme): Promise<void> {
  await page.setViewport({ width, height: 800 });
  await emulate(rig, page, scheme === 'forced' ? { forcedColors: true } : { scheme });
  await page.goto('about:blank');
  await page.goto(`https://views.example/#${hash}`);
  await page.waitForSelector('[data-ready]');
  // A card reads its evidence first.
  await page.waitForFunction(() => {
    const root = document.querySelector('x-host')?.shadowRoot;
    return !root?.textContent.includes('Reading the evidence');
  });
}

/** What axe objects to in the view that is shown, a line for each rule. */
export async function objections(page: Page, scheme: Scheme): Promise<string[]> {
  await page.addScriptTag({ url: '/axe.js' });
  return page.evaluate(async (colours) => {
    const { violations } = await axe.run({
      // A preview has no landmarks or headings of a page around a badge or card; forced colours are the system's own.
      rules: {
        region: { enabled: false },
        'landmark-one-main': { enabled: false },
        'page-has-heading-one': { enabled: false },
        'color-contrast': { enabled: colours },
      },
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`,
    );
  }, scheme !== 'forced');
}

/** By how many pixels the page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
