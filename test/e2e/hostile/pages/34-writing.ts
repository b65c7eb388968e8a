import { expect } from 'vitest';
import { clickInside, inClosedShadow, textsInside, until } from '../../harness';
import { claim, page, type Hostile } from '../hostile';

export default {
  html: page(
    `<p dir="rtl">${claim}</p><p style="writing-mode: vertical-rl; height: 300px">Gemma 2 is open source.</p>
    <p lang="he" dir="rtl">&#x5D4;&#x5DE;&#x5D5;&#x5D3;&#x5DC; Mistral 7B is open source, and that is what the paper says about it.</p>
    <p lang="zh">&#x8FD9;&#x4E2A;&#x6A21;&#x578B;&#x662F;&#x5F00;&#x6E90;&#x7684;&#x3002;</p>
    <p lang="ja" style="writing-mode: vertical-rl; height: 200px">&#x30AA;&#x30FC;&#x30D7;&#x30F3;&#x30BD;&#x30FC;&#x30B9;&#x3067;&#x3059;&#x3002;</p>`,
  ),
  // “This model”, in Chinese, is the one of the paragraph before.
  badges: ['Llama 3.1', 'Gemma 2', 'Mistral 7B', 'Mistral 7B'],
  async check({ page: at }) {
    for (const index of [0, 1, 2, 3]) {
      await clickInside(at, 'button[aria-haspopup="dialog"]', index);
      await until(async () => (await textsInside(at, '[role="dialog"]')).length === 1);
      const inView = () =>
        inClosedShadow(at, (roots) => {
          const card = roots.flatMap((root) => [...root.querySelectorAll('[role="dialog"]')])[0] as Element;
          const { left, right, top } = card.getBoundingClientRect();
          return left >= 0 && top >= 0 && right <= innerWidth;
        });
      // The card is in its place a frame after it is there.
      expect(await until(inView)).toBe(true);
      await at.keyboard.press('Escape');
      await until(async () => (await textsInside(at, '[role="dialog"]')).length === 0);
    }
  },
} satisfies Hostile;
