import { readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, until, type Rig } from './harness';
import { cutWords, hiddenHeight, linesOf } from './views/fit.ts';
import { objections, openViews, overflowOf, schemes, showView, smallTargets, takePicture } from './views/look.ts';

const at = (widths: number[], views: string[]) =>
  views.flatMap((view) => widths.map((width) => [view, width] as const));
const states = (surface: string, names: string[]): string[] => names.map((name) => `${surface}:${name}`);
const panels = ['', '+cite', '+dismiss', '+report'];

/** Every surface in every state, with everything that opens in it, narrow and wide. */
const surfaces = [
  ...at([1000], ['badges']),
  ...at([416, 320], states('card', ['llama-4', 'llama-4+cite', 'llama-4+all', 'hyperclova-x-seed'])),
  ...at(
    [416],
    states('card', ['gpt-oss', 'flux-1-dev', 'chatgpt', 'llama', 'olmo-2', 'bloom', 'kimi-k2', 'nemotron-research']),
  ),
  ...at([360, 320], states('popup', [...panels.map((panel) => `usual${panel}`), 'fifty', 'paused', 'on-click'])),
  ...at(
    [360],
    states('popup', [
      'usual+check',
      'many',
      'unmarked',
      'unclear',
      'corrupt',
      'gone',
      'dismissed+dismissed',
      'files',
      'usual+all',
    ]),
  ),
  ...at([320], states('popup', ['clean', 'off', 'unsupported', 'toolbar-only', 'loading', 'silent', 'locked'])),
  ...at([1000, 320], ['check', 'check:empty', 'welcome']),
  ...at([1000, 320], states('options', ['', 'locked', 'models', 'chart', 'data'])),
  ...at(
    [1000, 320],
    states('options', ['model/hyperclova-x-seed', 'model/llama', 'licence/llama-3.1', 'compare/selene/olmo-2']),
  ),
  ...at(
    [320],
    states('options', [
      'empty',
      'unsaved',
      'damaged',
      'many',
      'model/olmo-2',
      'model/selene',
      'compare/selene',
      'licence/Apache-2.0',
    ]),
  ),
];

const languages = readdirSync('public/_locales');

describe.each(browserNames)('the surfaces in %s', (name) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    ({ rig, page } = await openViews(name));
  });
  afterAll(() => rig.close());

  it.each(surfaces)(
    '%s at %i px: nothing that axe objects to, nothing cut off, every target 24 px, in both directions',
    async (view, width) => {
      for (const scheme of schemes) {
        for (const language of ['en', 'ar']) {
          await showView(rig, page, view, { width, scheme, language });
          const file = `${view.replaceAll(/[:+/]/g, '-')}-${width}-${scheme}-${language}`;
          await takePicture(rig, page, `surface-${file}`);
          expect.soft(await overflowOf(page), file).toBeLessThanOrEqual(0);
          expect.soft(await smallTargets(page), file).toEqual([]);
          // What axe looks at is the same from right to left, but for the colours.
          if (language === 'en') expect.soft(await objections(page, scheme), file).toEqual([]);
        }
      }
    },
  );

  it.each(languages)('in the words of %s the card of a usual model is read without scrolling', async (language) => {
    await showView(rig, page, 'card:llama-3.1', { width: 416, scheme: 'light', language });
    expect(await hiddenHeight(page)).toBe(0);
  });

  it.each(['bloom', 'starcoder-2', 'llama-2', 'openelm'])(
    'so is that of %s, with long terms or many who see it otherwise',
    async (model) => {
      await showView(rig, page, `card:${model}`, { width: 416, scheme: 'light' });
      expect(await hiddenHeight(page)).toBe(0);
    },
  );

  it('a popup of 510 px scrolls in its middle alone, and shows its last line', async () => {
    await showView(rig, page, 'popup:fifty', { width: 360, scheme: 'light' });
    await page.setViewport({ width: 360, height: 510 });
    const measured = () =>
      page.evaluate(() => ({
        page: document.documentElement.scrollHeight - innerHeight,
        end: (document.querySelector('footer')?.getBoundingClientRect().bottom ?? Infinity) - innerHeight,
      }));
    const { page: hidden } = await until(measured, ({ end }) => end <= 0);
    expect(hidden).toBeLessThanOrEqual(0);
    await takePicture(rig, page, 'surface-popup-510');
    await page.setViewport({ width: 360, height: 800 });
  });

  it.each(languages)('in the words of %s nothing is cut off at 320 px', async (language) => {
    for (const view of [
      'popup:usual+dismiss',
      'popup:usual',
      'popup:on-click',
      'welcome',
      'options',
      'options:chart',
    ]) {
      await showView(rig, page, view, { width: 320, scheme: 'light', language });
      expect.soft(await overflowOf(page), view).toBeLessThanOrEqual(0);
      expect.soft(await smallTargets(page), view).toEqual([]);
      expect.soft(await linesOf(page, '.popup footer > *, .options nav > *'), view).toBeLessThanOrEqual(1);
      expect.soft(await cutWords(page), view).toEqual([]);
      await takePicture(rig, page, `language-${language}-${view.replaceAll(/[:+/]/g, '-')}`);
    }
  });
});
