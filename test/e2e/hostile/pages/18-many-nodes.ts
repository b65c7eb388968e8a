import { expect } from 'vitest';
import { claim, page, type Hostile } from '../hostile';

const longTask = `<script>
  window.longest = 0;
  if (PerformanceObserver.supportedEntryTypes.includes('longtask'))
    addEventListener('load', () => setTimeout(() => new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ type: 'longtask' }), 0));
</script>`;

export default {
  html: page(`${'<i>a</i> b '.repeat(100_000)}<p>${claim}</p>`, longTask),
  badges: ['Llama 3.1'],
  huge: true,
  async check({ page: at }) {
    // A bound that says "it does not freeze"; how fast it is, the benchmark tells.
    expect(await at.evaluate('longest')).toBeLessThan(1_000);
  },
} satisfies Hostile;
