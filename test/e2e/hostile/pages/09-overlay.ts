import { expect } from 'vitest';
import { clickInside, inClosedShadow, textsInside, until } from '../../harness';
import { claim, page, type Hostile } from '../hostile';

/** A veil of the page's own in the top layer, which lets clicks through, and wants to lie over everything. */
const veil = `<div id="veil" popover="manual" style="inset: 0; width: 100%; height: 100%; opacity: .9; pointer-events: none; border: 0"></div>
  <script>document.querySelector('#veil').showPopover();</script>`;

export default {
  html: page(`<p>${claim}</p>${veil}`),
  badges: ['Llama 3.1'],
  async check({ page: at }) {
    await clickInside(at, 'button[aria-haspopup="dialog"]');
    await until(async () => (await textsInside(at, '[role="dialog"]')).length === 1);
    const catchClicks = (on: boolean) =>
      at.evaluate((catches) => {
        const veil = document.querySelector('#veil');
        const [is, was] = catches ? ['auto', 'none'] : ['none', 'auto'];
        veil?.setAttribute(
          'style',
          (veil.getAttribute('style') ?? '').replace(`pointer-events: ${was}`, `pointer-events: ${is}`),
        );
      }, on);
    await catchClicks(true);
    const onTop = await inClosedShadow(at, (roots) => {
      const card = roots.flatMap((root) => [...root.querySelectorAll('[role="dialog"]')])[0] as Element;
      const { host } = card.getRootNode() as ShadowRoot;
      const { left, top, width, height } = host.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) === host;
    });
    expect(onTop).toBe(true);
    await catchClicks(false);
    await at.keyboard.press('Escape');
    await until(async () => (await textsInside(at, '[role="dialog"]')).length === 0);
  },
} satisfies Hostile;
