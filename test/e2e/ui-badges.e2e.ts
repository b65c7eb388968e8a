import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserNames, type Rig } from './harness';
import { cutWords } from './views/fit.ts';
import { openViews, showView } from './views/look.ts';

describe.each(browserNames)('badges in %s', (name) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    ({ rig, page } = await openViews(name));
  });
  afterAll(() => rig.close());

  beforeEach(() => showView(rig, page, 'badges', { width: 1000, scheme: 'light' }));

  it('a badge comes at once, without a movement', async () => {
    const movements = await page.evaluate(() =>
      [...document.querySelectorAll('x-host')]
        .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('*') ?? [])])
        .map((element) => getComputedStyle(element))
        .map(({ transitionDuration, animationName }) => `${transitionDuration} ${animationName}`),
    );
    expect(movements.length).toBeGreaterThan(50);
    expect([...new Set(movements)]).toEqual(['0s none']);
  });

  it('a badge can be hit in a square of 24 px', async () => {
    const sizes = await page.evaluate(() =>
      [...document.querySelectorAll('x-host')]
        .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('button') ?? [])])
        .map((button) => getComputedStyle(button, '::before'))
        .map(({ width, height }) => Math.min(parseFloat(width), parseFloat(height))),
    );
    expect(sizes.length).toBeGreaterThan(50);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  });

  it('in forced colours the ring has the colour of the words', async () => {
    await showView(rig, page, 'badges', { width: 1000, scheme: 'forced' });
    const others = await page.evaluate(() =>
      [...document.querySelectorAll('x-host')]
        .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('button') ?? [])])
        .map((button) => [button, button.querySelector('.ring')].map((one) => one && getComputedStyle(one).color))
        .filter(([words, ring]) => words !== ring),
    );
    expect(others).toEqual([]);
  });

  it.each(['badges', 'badges:pale'])('%s are legible on any ground: 4.5:1 for words, 3:1 for rings', async (view) => {
    await showView(rig, page, view, { width: 1000, scheme: 'light' });
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
    expect(contrasts.length).toBeGreaterThan(20);
    expect(contrasts.filter(({ words, ring }) => words < 4.5 || ring < 3)).toEqual([]);
  });

  it.each([
    [360, 'none'],
    [320, 'none'],
    [1000, '210px'],
    [1000, '260px'],
  ])('no word of a badge is cut in a window of %d px, in columns of %s', async (width, column) => {
    for (const language of ['en', 'de', 'es', 'ar', 'ja']) {
      await showView(rig, page, 'badges', { width, scheme: 'light', language });
      await page.addStyleTag({ content: `p { max-width: ${column} }` });
      expect.soft(await cutWords(page), language).toEqual([]);
      if (language === 'en') await page.screenshot({ path: rig.picture(`badges-${width}-${column}`) });
    }
  });

  it('a badge makes no line taller, whatever the font, its size and the spacing of lines', async () => {
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
