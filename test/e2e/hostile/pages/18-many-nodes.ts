import { expect } from 'vitest';
import { until } from '../../harness';
import { claim, hostsIn, page, type Hostile } from '../hostile';

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
    // A bound against freezing only; the benchmark measures speed.
    let longest = (await at.evaluate('longest')) as number;
    // A busy machine only ever makes tasks longer: the best of three counts.
    for (let again = 0; longest >= 1_000 && again < 2; again += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await at.reload();
      // oxlint-disable-next-line no-await-in-loop
      await until(async () => (await hostsIn(at)) === 1);
      // oxlint-disable-next-line no-await-in-loop
      longest = Math.min(longest, (await at.evaluate('longest')) as number);
    }
    expect(longest).toBeLessThan(1_000);
  },
} satisfies Hostile;
