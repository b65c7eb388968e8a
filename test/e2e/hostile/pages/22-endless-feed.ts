import { expect } from 'vitest';
import { until } from '../../harness';
import { claim, hostsIn, page, type Hostile } from '../hostile';

const feed = `<div id="feed"></div><script>
  window.more = (from, many) => {
    const feed = document.querySelector('#feed');
    for (let index = from; index < from + many; index += 1) {
      feed.append(Object.assign(document.createElement('p'), { textContent: 'Gemma 2 is open source. This is post ' + index + '.' }));
      if (feed.childNodes.length > 40) feed.firstChild.remove();
    }
  };
</script>`;

/** Shows forty posts at a time; what was collected as rubbish does not count. */
export default {
  html: page(`<p>${claim}</p>${feed}`),
  badges: ['Llama 3.1'],
  restless: true,
  // Only there a driver can ask for the size of the heap.
  only: 'chromium',
  async check({ page: at }) {
    const cdp = await at.createCDPSession();
    const grow = async (from: number, rounds: number): Promise<number> => {
      for (let round = 0; round < rounds; round += 1) {
        const last = from + round * 40;
        // oxlint-disable-next-line no-await-in-loop
        await at.evaluate(`more(${last}, 40)`);
        // oxlint-disable-next-line no-await-in-loop
        await until(async () => (await hostsIn(at)) === 41);
      }
      await cdp.send('HeapProfiler.collectGarbage');
      return (await cdp.send('Runtime.getHeapUsage')).usedSize;
    };
    await grow(0, 8);
    const before = await grow(320, 2);
    const after = await grow(400, 10);
    // 400 posts more, each with a claim: what is remembered has a bound.
    expect(after - before).toBeLessThan(1_000_000);
    await cdp.detach();
  },
} satisfies Hostile;
