import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, emulate, Rig } from './harness';
import { previewPage } from './views/bundle.ts';

declare const axe: { run(options: object): Promise<AxeResults> };

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const schemes = ['light', 'dark', 'forced'] as const;

/** Card, popup and check with everything that opens in them, in both directions, narrow and wide. */
const surfaces = [
  ...['', '+cite', '+dismiss', '+report'].flatMap((panel) => [
    [`card:llama-4${panel}`, 416] as const,
    [`card:llama-4${panel}`, 320] as const,
    [`popup:usual${panel}`, 360] as const,
    [`popup:usual${panel}`, 320] as const,
  ]),
  ...['card:olmo-2', 'card:llama', 'popup:many', 'popup:dismissed+dismissed', 'popup:usual+check'].map(
    (view) => [view, view.startsWith('card') ? 416 : 360] as const,
  ),
  ...['paused', 'on-click', 'off', 'unsupported', 'clean', 'toolbar-only'].map(
    (state) => [`popup:${state}`, 320] as const,
  ),
  ['check', 1000],
  ['check', 320],
] as const;

describe.each(browserNames)('the surfaces in %s', (name) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await Rig.open(name, { extension: null });
    ({ page } = await rig.visit({
      url: 'https://views.example/',
      html: await previewPage(),
      routes: { '/axe.js': { body: axeSource, contentType: 'text/javascript' } },
    }));
  });
  afterAll(() => rig.close());

  async function show(view: string, width: number, scheme: (typeof schemes)[number], dir: string): Promise<void> {
    await page.setViewport({ width, height: 800 });
    await emulate(rig, page, scheme === 'forced' ? { forcedColors: true } : { scheme });
    const [surface, state = ''] = view.split(':');
    await page.goto('about:blank');
    await page.goto(`https://views.example/#${surface}:${state}:${scheme === 'dark' ? 'dark' : 'light'}:${dir}`);
    await page.waitForSelector('[data-ready]');
    await page.waitForFunction(() => {
      const root = document.querySelector('x-host')?.shadowRoot;
      return !root?.textContent.includes('Reading the evidence');
    });
  }

  it.each(surfaces.flatMap(([view, width]) => (['ltr', 'rtl'] as const).map((dir) => [view, width, dir] as const)))(
    '%s at %i px, %s: nothing that axe objects to, nothing cut off, every target 24 px',
    async (view, width, dir) => {
      for (const scheme of schemes) {
        await show(view, width, scheme, dir);
        await page.screenshot({
          path: rig.picture(`surface-${view.replaceAll(/[:+]/g, '-')}-${width}-${scheme}-${dir}`),
          fullPage: name === 'chromium',
        });
        await page.addScriptTag({ url: '/axe.js' });
        const found = await page.evaluate(async (colours) => {
          const { violations } = await axe.run({
            // A preview has no landmarks or headings of a page around a card; forced colours are the system's own.
            rules: {
              region: { enabled: false },
              'landmark-one-main': { enabled: false },
              'page-has-heading-one': { enabled: false },
              'color-contrast': { enabled: colours },
            },
          });
          return violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`,
          );
        }, scheme !== 'forced');
        expect(found).toEqual([]);
        const { overflow, small } = await page.evaluate(() => {
          const shadow = document.querySelector('x-host')?.shadowRoot;
          const controls = [
            ...(shadow ?? document).querySelectorAll<HTMLElement>('button, summary, input, textarea, label:has(input)'),
          ];
          return {
            overflow: document.documentElement.scrollWidth - innerWidth,
            small: controls
              .filter((control) => !control.matches('label input'))
              .map((control) => ({ html: control.outerHTML.slice(0, 90), box: control.getBoundingClientRect() }))
              .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
              .map(({ html, box }) => `${html} ${box.width}×${box.height}`),
          };
        });
        expect(overflow).toBeLessThanOrEqual(0);
        expect(small).toEqual([]);
      }
    },
  );
});
