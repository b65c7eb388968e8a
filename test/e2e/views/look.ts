import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { emulate, Rig, type BrowserName } from '../harness';
import { previewPage } from './bundle.ts';

declare const axe: { run(options: object): Promise<AxeResults> };
declare const preview: { show(view: string): Promise<void> };

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
  await page.addScriptTag({ url: '/axe.js' });
  return { rig, page };
}

/** The scheme that a page was last shown in: to set one restyles all of Firefox. */
const shown = new WeakMap<Page, Scheme>();

/**
 * Shows a view and waits until it is complete.
 * @param view its name and state, such as `popup:many` or `card:llama-4+cite`
 * @param language the folder of its messages
 */
export async function showView(
  rig: Rig,
  page: Page,
  view: string,
  { width, scheme, language = 'en' }: { width: number; scheme: Scheme; language?: string },
): Promise<void> {
  if (page.viewport()?.width !== width) await page.setViewport({ width, height: 800 });
  if (shown.get(page) !== scheme) await emulate(rig, page, scheme === 'forced' ? { forcedColors: true } : { scheme });
  shown.set(page, scheme);
  const [name, state = ''] = view.split(':');
  await page.evaluate(async (all) => {
    await preview.show(all);
    const drawn = () => new Promise((done) => requestAnimationFrame(done));
    // A card reads its evidence first.
    const isRead = () => {
      const card = document.querySelector('x-host')?.shadowRoot?.querySelector('.card');
      return !card || card.querySelector('.facts') !== null;
    };
    for (let frame = 0; !isRead(); frame++) {
      if (frame > 600) throw new Error(`no facts in ${all}`);
      await drawn();
    }
    // The colours of a badge that is still fading in are not final; a sample's badge comes a moment later.
    for (let frame = 0; frame < 3; frame++) {
      const roots = [...document.querySelectorAll('x-host')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
      for (const root of [document, ...roots]) for (const animation of root.getAnimations()) animation.finish();
      await drawn();
    }
  }, `${name}:${state}:${scheme}:${language}`);
}

/** What axe objects to in the view that is shown, a line for each rule. */
export async function objections(page: Page, scheme: Scheme): Promise<string[]> {
  return page.evaluate(async (colours) => {
    const { violations } = await axe.run({
      // What it is content with need not be described.
      resultTypes: ['violations'],
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

/** Controls that are smaller than 24 px, each with its size; links in running text may be. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const roots: ParentNode[] = [
      document,
      ...[...document.querySelectorAll('x-host')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
    ];
    const controls =
      'button, summary, select, textarea, input:not([type="radio"], [type="checkbox"]), label:has(input), nav a, li > a, dd > a';
    return (
      roots
        .flatMap((root) => [...root.querySelectorAll<HTMLElement>(controls)])
        // A badge has its target around it: see ui-badges.
        .filter((control) => !control.matches('.badge'))
        .map((control) => ({ html: control.outerHTML.slice(0, 90), box: control.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ html, box }) => `${html} ${box.width}×${box.height}`)
    );
  });

/** A picture of the whole view, as far as the browser takes more than its window. */
export async function takePicture(rig: Rig, page: Page, name: string): Promise<void> {
  // Chromium shifts short pages that are read from the right when it is asked for all of them.
  const long = await page.evaluate(() => document.documentElement.scrollHeight > innerHeight);
  const more = rig.name === 'chromium' ? { fullPage: long, optimizeForSpeed: true } : {};
  await page.screenshot({ path: rig.picture(name), ...more });
}
