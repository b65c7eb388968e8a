import { expect } from 'vitest';
import { centreInside, clickInside, textsInside, until } from '../../harness';
import { claim, page, type Hostile } from '../hostile';

const cards = '[role="dialog"]';

export default {
  html: page(
    `<dialog id="d"><p>${claim}</p></dialog><main><p>Gemma 2 is open source.</p></main>
    <section id="full"><p>Mistral 7B is open source.</p></section><button id="go">full</button>
    <script>
      document.querySelector('#d').showModal();
      document.querySelector('main').inert = true;
      document.querySelector('#go').addEventListener('click', () => document.querySelector('#full').requestFullscreen());
    </script>`,
  ),
  badges: ['Llama 3.1', 'Gemma 2', 'Mistral 7B'],
  restless: true,
  async check({ page: at }) {
    const press = async (index: number) => {
      await clickInside(at, 'button[aria-haspopup="dialog"]', index);
      await until(async () => (await textsInside(at, cards)).length === 1);
      // Its own button can be pressed: the card is not inert.
      const hit = (left: number, top: number) => document.elementFromPoint(left, top)?.localName ?? '';
      // A window that becomes as large as the screen takes the card along.
      const point = await until(async () => {
        const { x, y } = await centreInside(at, `${cards} button`);
        return /^x-[a-z]{8}$/.test(await at.evaluate(hit, x, y)) && { x, y };
      });
      const { x, y } = point as { x: number; y: number };
      await at.mouse.click(x, y);
      await until(async () => (await textsInside(at, cards)).length === 0);
    };
    await press(0);
    expect(await at.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await at.evaluate(() => {
      document.querySelector('dialog')?.close();
      (document.querySelector('main') as HTMLElement).inert = false;
    });
    await press(1);
    await at.click('#go');
    await until(() => at.evaluate(() => document.fullscreenElement?.id === 'full'));
    await press(2);
    await at.evaluate(() => document.exitFullscreen());
    await until(() => at.evaluate(() => document.fullscreenElement === null));
  },
} satisfies Hostile;
