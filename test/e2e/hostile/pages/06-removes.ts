import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { until } from '../../harness';
import { claim, highlighted, page, type Hostile } from '../hostile';

/** Removes what is not its own, up to a thousand times, from forty places. */
const remover = `<script>
  window.removed = 0;
  new MutationObserver(() => {
    for (const element of document.querySelectorAll('p > *')) {
      if (window.removed >= 1000) return;
      element.remove();
      window.removed += 1;
    }
  }).observe(document, { childList: true, subtree: true });
</script>`;

/** How often it has removed something, and again sixty frames later: on a busy machine frames are as late as badges. */
const removedTwice = (at: Page): Promise<{ before: number; after: number }> =>
  at.evaluate(async () => {
    const count = (): number => (globalThis as unknown as { removed: number }).removed;
    const before = count();
    for (let frame = 0; frame < 60; frame += 1)
      // oxlint-disable-next-line no-await-in-loop -- one frame after the other
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return { before, after: count() };
  });

export default {
  html: page(`${`<p>${claim}</p>`.repeat(40)}${remover}`),
  badges: [],
  async check({ page: at }) {
    const { before: removed } = await until(
      () => removedTwice(at),
      ({ before, after }) => before > 0 && before === after,
    );
    expect(removed).toBeLessThanOrEqual(80);
    expect(await highlighted(at)).toBe(80);
  },
} satisfies Hostile;
