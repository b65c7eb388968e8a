import { expect } from 'vitest';
import { clickInside, inClosedShadow, textsInside, until } from '../../harness';
import { page, type Hostile } from '../hostile';

const nasty = '&lt;img src=x onerror="window.hit = 1"&gt;';

export default {
  html: page(
    `<h1>${nasty} and ${nasty}</h1><p>Llama 3.1 is open source. ${nasty} is open source. <b>${nasty}</b>`,
    `<script>document.title = '<img src=x onerror="window.hit = 1">';</script>`,
  ),
  badges: ['Llama 3.1'],
  async check({ page: at }) {
    await clickInside(at, 'button[aria-haspopup="dialog"]');
    await until(async () => (await textsInside(at, '[role="dialog"]')).length === 1);
    const images = await inClosedShadow(
      at,
      (roots) => roots.flatMap((root) => [...root.querySelectorAll('img')]).length,
    );
    expect(images).toBe(0);
    expect(await at.evaluate('window.hit ?? 0')).toBe(0);
    await at.keyboard.press('Escape');
    await until(async () => (await textsInside(at, '[role="dialog"]')).length === 0);
  },
} satisfies Hostile;
