import { expect } from 'vitest';
import { unchanged } from '../../harness';
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

export default {
  html: page(`${`<p>${claim}</p>`.repeat(40)}${remover}`),
  badges: [],
  async check({ page: at }) {
    const removed = await unchanged(() => at.evaluate('window.removed') as Promise<number>);
    expect(removed).toBeGreaterThan(0);
    expect(removed).toBeLessThanOrEqual(80);
    expect(await highlighted(at)).toBe(80);
  },
} satisfies Hostile;
