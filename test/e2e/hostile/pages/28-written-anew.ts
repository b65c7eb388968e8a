import { expect } from 'vitest';
import { until } from '../../harness';
import { claim, highlighted, modelsOn, page, type Hostile } from '../hostile';

export default {
  html: page(`<p>${claim}</p>`),
  routes: { '/next': page('<p>Gemma 2 is open source.</p>') },
  badges: ['Llama 3.1'],
  restless: true,
  async check({ page: at }) {
    await at.evaluate(() => {
      document.open();
      document.write('<title>AI models</title><p>Gemma 2 is open source.</p><p>Mistral 7B is open source.</p>');
      document.close();
    });
    await until(async () => (await modelsOn(at)).join() === 'Gemma 2,Mistral 7B');
    await until(async () => (await highlighted(at)) === 4);
    // Out of the page and back, from the back/forward cache where the browser keeps it there.
    const { href } = new URL('/next', at.url());
    await at.goto(href);
    await until(async () => (await modelsOn(at)).join() === 'Gemma 2');
    await at.evaluate(() => history.back());
    expect(
      await until(
        () => modelsOn(at),
        (now) => now.length > 0,
      ),
    ).toContain((await at.evaluate(() => document.body.innerText)).includes('Llama') ? 'Llama 3.1' : 'Mistral 7B');
  },
} satisfies Hostile;
