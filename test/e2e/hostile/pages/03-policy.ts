import { expect } from 'vitest';
import { clickInside, inClosedShadow, textsInside, until } from '../../harness';
import { claim, page, type Hostile } from '../hostile';

export default {
  html: {
    body: page(`<p>${claim}</p>`),
    headers: { 'content-security-policy': "default-src 'none'; style-src 'none'; script-src 'none'" },
  },
  badges: ['Llama 3.1'],
  async check({ page: at }) {
    await clickInside(at, 'button[aria-haspopup="dialog"]');
    await until(
      () => textsInside(at, '[role="dialog"]'),
      ([card]) => card?.includes('not open source') ?? false,
    );
    const [position, radius] = await inClosedShadow(at, (roots) => {
      const card = roots.flatMap((root) => [...root.querySelectorAll('[role="dialog"]')])[0];
      const { host } = (card as Element).getRootNode() as ShadowRoot;
      return [getComputedStyle(host).position, card && getComputedStyle(card).borderTopLeftRadius];
    });
    expect(position).toBe('fixed');
    expect(radius).not.toBe('0px');
    await at.keyboard.press('Escape');
    await until(async () => (await textsInside(at, '[role="dialog"]')).length === 0);
  },
} satisfies Hostile;
