import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, emulate, type Rig } from './harness';
import { cutBySpacing, headingLevels, movements, unseenFocus } from './views/access.ts';
import { openViews, overflowOf, showView } from './views/look.ts';

const views = [
  ...['card:llama-4', 'card:bloom', 'card:llama-4+cite', 'popup:usual', 'popup:usual+dismiss', 'popup:usual+report'],
  ...['popup:dismissed+dismissed', 'popup:on-click', 'popup:silent', 'welcome', 'check', 'options', 'options:models'],
  ...['options:chart', 'options:data', 'options:model/llama-3.1', 'options:licence/llama-3.1', 'options:locked'],
  ...['options:compare/selene/olmo-2', 'options:compare/selene'],
];

describe.each(browserNames)('what WCAG asks for beyond axe, in %s', (name) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    ({ rig, page } = await openViews(name));
  });
  afterAll(() => rig.close());

  it.each(views)('%s: more room between lines and letters cuts nothing off at 320 px', async (view) => {
    for (const language of ['en', 'de']) {
      await showView(rig, page, view, { width: 320, scheme: 'light', language });
      expect.soft(await cutBySpacing(page), language).toEqual([]);
      expect.soft(await overflowOf(page), language).toBeLessThanOrEqual(0);
    }
  });

  it.each(views)('%s: what has the keyboard has a line around it and nothing above it', async (view) => {
    for (const scheme of ['light', 'forced'] as const) {
      await showView(rig, page, view, { width: 416, scheme });
      const { reached, unseen } = await unseenFocus(rig, page);
      expect.soft(unseen, scheme).toEqual([]);
      expect.soft(reached, scheme).toBeGreaterThan(1);
    }
  });

  it.each(views)('%s: nothing moves for those who ask for it, and no level of headings is left out', async (view) => {
    await showView(rig, page, view, { width: 416, scheme: 'light' });
    await emulate(rig, page, { reducedMotion: true });
    expect(await movements(page)).toEqual([]);
    const levels = await headingLevels(page);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? level) + 1)).toEqual([]);
    if (/^(?:welcome|check|options)/.test(view)) expect(levels.filter((level) => level === 1)).toEqual([1]);
  });
});
