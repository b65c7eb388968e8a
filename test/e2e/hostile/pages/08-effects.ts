import { expect } from 'vitest';
import { clickInside, inClosedShadow, textsInside, until } from '../../harness';
import { claim, page, type Hostile } from '../hostile';

const effects = [
  'opacity: .01',
  'filter: blur(0.5px) invert(1)',
  'transform: rotate(3deg) scale(.5)',
  'zoom: 2',
  'clip-path: inset(0)',
  'content-visibility: auto; contain-intrinsic-size: 20px',
  'perspective: 100px; overflow: hidden; height: 60px',
];

export default {
  html: page(effects.map((style) => `<div style="${style}"><p>${claim}</p></div>`).join('')),
  badges: effects.map(() => 'Llama 3.1'),
  async check({ page: at }) {
    for (const index of effects.keys()) {
      await clickInside(at, 'button[aria-haspopup="dialog"]', index);
      await until(async () => (await textsInside(at, '[role="dialog"]')).length === 1);
      // The card is in the top layer, where the ancestors' effects do not reach it.
      const seen = await inClosedShadow(at, (roots) => {
        const card = roots.flatMap((root) => [...root.querySelectorAll('[role="dialog"]')])[0] as Element;
        const { host } = card.getRootNode() as ShadowRoot;
        const { left, top, right, bottom, width } = host.getBoundingClientRect();
        return { host: host.matches(':popover-open'), inside: left >= 0 && top >= 0, width, right, bottom };
      });
      expect(seen).toMatchObject({ host: true, inside: true });
      expect(seen.width).toBeGreaterThan(200);
      await at.keyboard.press('Escape');
      await until(async () => (await textsInside(at, '[role="dialog"]')).length === 0);
    }
    await at.evaluate(() => scrollTo(0, 0));
  },
} satisfies Hostile;
