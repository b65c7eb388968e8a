import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, type Rig } from './harness';
import { objections, openViews, overflowOf, schemes, showView, type Scheme } from './views/look.ts';

const views = [
  ['badges', 1000],
  ...['llama-4', 'gpt-oss', 'flux-1-dev', 'chatgpt', 'llama', 'olmo-2', 'bloom', 'kimi-k2'].map(
    (model) => [`card:${model}`, 416] as const,
  ),
  ['card:llama-4', 320],
  ...[
    'usual',
    'toolbar-only',
    'unmarked',
    'many',
    'unclear',
    'corrupt',
    'gone',
    'clean',
    'files',
    'off',
    'paused',
    'on-click',
    'unsupported',
    'loading',
  ].map((state) => [`popup:${state}`, 360] as const),
  ['popup:usual', 320],
  ['welcome', 1000],
  ['welcome', 320],
  ['check', 1000],
  ['check', 320],
  ['check:empty', 320],
  ...['', ':damaged', ':locked', ':many'].map((state) => [`options${state}`, 1000] as const),
  ...['', ':empty', ':unsaved', ':locked'].map((state) => [`options${state}`, 320] as const),
  ...['models', 'chart', 'data', 'model/llama-3.1', 'model/llama', 'model/olmo-2', 'licence/llama-3.1'].flatMap(
    (route) => [[`options:${route}`, 1000] as const, [`options:${route}`, 320] as const],
  ),
] as const;

describe.each(browserNames)('the views in %s', (name) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    ({ rig, page } = await openViews(name));
  });
  afterAll(() => rig.close());

  const show = (view: string, width: number, scheme: Scheme): Promise<void> => {
    const tone = scheme === 'dark' ? ':dark' : '';
    return showView(rig, page, `${view}${view.includes(':') ? tone : `:${tone}`}`, width, scheme);
  };

  it.each(views.flatMap(([view, width]) => schemes.map((scheme) => [view, width, scheme] as const)))(
    '%s at %i px, %s: nothing that axe objects to, nothing cut off',
    async (view, width, scheme) => {
      await show(view, width, scheme);
      expect(await objections(page, scheme)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await page.screenshot({
        path: rig.picture(`view-${view.replaceAll(/[:/]/g, '-')}-${width}-${scheme}`),
        fullPage: name === 'chromium',
      });
    },
  );

  it('every control is a target of 24 px or more', async () => {
    for (const view of [
      'card:llama-4',
      'popup:many',
      'options',
      'welcome',
      'options:models',
      'options:model/llama-3.1',
    ]) {
      await show(view, 416, 'light');
      const small = await page.evaluate(() => {
        const roots: ParentNode[] = [
          document,
          ...[...document.querySelectorAll('x-host')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
        ];
        return roots
          .flatMap((root) => [
            ...root.querySelectorAll<HTMLElement>(
              'button, summary, select, textarea, input:not([type="radio"], [type="checkbox"]), label.choice, nav a, li > a, dd > a',
            ),
          ])
          .map(
            (el) =>
              ({ el: el.outerHTML.slice(0, 80), ...el.getBoundingClientRect().toJSON() }) as {
                el: string;
                width: number;
                height: number;
              },
          )
          .filter(({ width, height }) => width > 0 && (width < 24 || height < 24));
      });
      expect(small.filter(({ el }) => !el.includes('for="site"'))).toEqual([]);
    }
  });

  it('a badge can be hit in a square of 24 px', async () => {
    await show('badges', 1000, 'light');
    const sizes = await page.evaluate(() =>
      [...document.querySelectorAll('x-host')]
        .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('button') ?? [])])
        .map((button) => getComputedStyle(button, '::before'))
        .map(({ width, height }) => Math.min(parseFloat(width), parseFloat(height))),
    );
    expect(sizes.length).toBeGreaterThan(50);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  });

  it('a badge is as legible as the text around it: 4.5:1 for the words, 3:1 for the ring, on any ground', async () => {
    await show('badges', 1000, 'light');
    const contrasts = await page.evaluate(() => {
      const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      /** Relative luminance (WCAG 2.2) of any CSS colour. */
      const luminance = (colour: string): number => {
        if (!context) return Number.NaN;
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data]
          .map((value) => value / 255)
          .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const contrast = (one: string, other: string): number => {
        const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
        return (light + 0.05) / (dark + 0.05);
      };
      return [...document.querySelectorAll('x-host')].flatMap((host) => {
        const ground = getComputedStyle(host.parentElement ?? host).backgroundColor;
        return [...(host.shadowRoot?.querySelectorAll('button') ?? [])].map((button) => {
          const ring = button.querySelector('.ring') ?? button;
          return {
            ground,
            words: contrast(getComputedStyle(button).color, ground),
            ring: contrast(getComputedStyle(ring).color, ground),
          };
        });
      });
    });
    expect(contrasts.length).toBeGreaterThan(50);
    expect(contrasts.filter(({ words, ring }) => words < 4.5 || ring < 3)).toEqual([]);
  });

  it('a badge makes no line taller, whatever the font, its size and the spacing of lines', async () => {
    await show('badges', 1000, 'light');
    const grown = await page.evaluate(() => {
      const host = document.querySelector('x-host');
      const spacings = ['normal', '1', '1.25', '1.6', '20px', '30px'];
      const fonts = ['Georgia, serif', 'system-ui', 'monospace'];
      const cases = spacings.flatMap((spacing) =>
        [11, 13, 16, 20, 32].flatMap((size) => fonts.map((font) => `${size}px/${spacing} ${font}`)),
      );
      return cases.flatMap((font) => {
        const line = document.body.appendChild(document.createElement('div'));
        line.style.cssText = `font: ${font}; white-space: nowrap`;
        line.append('Text gy ');
        const before = line.getBoundingClientRect().height;
        if (host) line.append(host);
        const after = line.getBoundingClientRect().height;
        line.remove();
        return Math.abs(after - before) > 0.01 ? [`${font}: ${before} → ${after}`] : [];
      });
    });
    expect(grown).toEqual([]);
  });
});
