import { expect } from 'vitest';
import { cardOpened, until } from '../../harness';
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
    // The words themselves are no button; a press on them opens the card all the same.
    const { x, y } = await at.evaluate(() => {
      const box = document.querySelector('p')?.getBoundingClientRect();
      return { x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + 10 };
    });
    await at.mouse.click(x, y);
    expect(await cardOpened(at)).toHaveLength(1);
  },
} satisfies Hostile;
