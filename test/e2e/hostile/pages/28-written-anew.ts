import { expect } from 'vitest';
import { until } from '../../harness';
import { claim, highlighted, modelsOn, page, type Hostile } from '../hostile';

export default {
  html: page(`<p>${claim}</p>`),
  badges: ['Llama 3.1'],
  restless: true,
  async check({ page: at }) {
    await at.evaluate(() => {
      document.open();
      document.write('<title>AI models</title><p>Gemma 2 is open source.</p><p>Mistral 7B is open source.</p>');
      document.close();
    });
    await until(async () => (await modelsOn(at)).join() === 'Gemma 2,Mistral 7B');
    expect(
      await until(
        () => highlighted(at),
        (now) => now === 4,
      ),
    ).toBe(4);
  },
} satisfies Hostile;
