import { expect } from 'vitest';
import { clickInside, emulate, inClosedShadow, textsInside, until } from '../../harness';
import { claim, page, type Hostile } from '../hostile';

const badge = 'button[aria-haspopup="dialog"]';

/** A phone's width, which is also 1280 px at 400 %, with forced colours and reduced motion. */
export default {
  html: page(`<p>${claim} ${'More words. '.repeat(30)}</p>`, '<meta name="viewport" content="width=device-width">'),
  badges: ['Llama 3.1'],
  async check({ rig, page: at }) {
    await at.setViewport({ width: 320, height: 480 });
    await emulate(rig, at, { forcedColors: true, reducedMotion: true });
    // With forced colours nothing is underlined, and the badge is drawn again.
    await until(() => at.evaluate(() => CSS.highlights.size === 0));
    await until(async () => (await textsInside(at, badge)).length === 1);
    await clickInside(at, badge);
    await until(async () => (await textsInside(at, '[role="dialog"]')).length === 1);
    // The card follows its own size, a frame later.
    await until(
      () =>
        inClosedShadow(at, (roots) => {
          const card = roots.flatMap((root) => [...root.querySelectorAll('[role="dialog"]')])[0] as HTMLElement;
          const { left, right, top, bottom } = card.getBoundingClientRect();
          const moving = card.getAnimations({ subtree: true }).length;
          const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && bottom > top;
          return { inside, wide: card.scrollWidth > card.clientWidth, moving };
        }),
      ({ inside, wide, moving }) => inside && !wide && moving === 0,
    );
    expect(await at.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await at.keyboard.press('Escape');
    await until(async () => (await textsInside(at, '[role="dialog"]')).length === 0);
    await emulate(rig, at, {});
    await at.setViewport({ width: 1280, height: 800 });
  },
} satisfies Hostile;
