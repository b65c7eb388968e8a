import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, type Rig } from './harness';
import { objections, openViews, overflowOf, schemes, showView } from './views/look.ts';

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
    ({ rig, page } = await openViews(name));
  });
  afterAll(() => rig.close());

  it.each(surfaces.flatMap(([view, width]) => (['ltr', 'rtl'] as const).map((dir) => [view, width, dir] as const)))(
    '%s at %i px, %s: nothing that axe objects to, nothing cut off, every target 24 px',
    async (view, width, dir) => {
      for (const scheme of schemes) {
        const [surface, state = ''] = view.split(':');
        await showView(rig, page, `${surface}:${state}:${scheme === 'dark' ? 'dark' : 'light'}:${dir}`, width, scheme);
        await page.screenshot({
          path: rig.picture(`surface-${view.replaceAll(/[:+]/g, '-')}-${width}-${scheme}-${dir}`),
          fullPage: name === 'chromium',
        });
        expect(await objections(page, scheme)).toEqual([]);
        const small = await page.evaluate(() => {
          const shadow = document.querySelector('x-host')?.shadowRoot;
          const controls = [
            ...(shadow ?? document).querySelectorAll<HTMLElement>('button, summary, input, textarea, label:has(input)'),
          ];
          return controls
            .filter((control) => !control.matches('label input'))
            .map((control) => ({ html: control.outerHTML.slice(0, 90), box: control.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
            .map(({ html, box }) => `${html} ${box.width}×${box.height}`);
        });
        expect(await overflowOf(page)).toBeLessThanOrEqual(0);
        expect(small).toEqual([]);
      }
    },
  );
});
