import { expect } from 'vitest';
import { until } from '../../harness';
import { claim, modelsOn, page, type Hostile } from '../hostile';

/** Left and come back to, from the back/forward cache where the browser keeps it there. */
export default {
  html: page(`<p>${claim}</p>`),
  routes: { '/next': page('<p>Gemma 2 is open source.</p>') },
  badges: ['Llama 3.1'],
  async check({ page: at }) {
    // A driver that asks while the page goes gets an error for an answer.
    const there = () => modelsOn(at).catch(() => []);
    await at.goto(new URL('/next', at.url()).href);
    await until(async () => (await there()).join() === 'Gemma 2');
    await at.evaluate(() => history.back());
    expect(await until(there, (now) => now.join() === 'Llama 3.1')).toHaveLength(1);
  },
} satisfies Hostile;
