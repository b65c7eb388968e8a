import { expect } from 'vitest';
import { cardOpened, centreInside, clickInside } from '../../harness';
import { claim, page, type Hostile } from '../hostile';

/** A popover of the page closes at a press outside of it: the card of a claim in it is inside. */
export default {
  html: page(
    `<aside popover id="own"><p>${claim}</p></aside><script>document.querySelector('#own').showPopover();</script>`,
  ),
  badges: ['Llama 3.1'],
  restless: true,
  async check({ page: at }) {
    const isOpen = () => at.evaluate(() => document.querySelector('#own')?.matches(':popover-open'));
    await clickInside(at, 'button[aria-haspopup="dialog"]');
    await cardOpened(at);
    expect(await isOpen()).toBe(true);
    const { x, y } = await centreInside(at, '[role="dialog"] h2');
    await at.mouse.click(x, y);
    expect(await isOpen()).toBe(true);
    expect(await cardOpened(at)).toHaveLength(1);
  },
} satisfies Hostile;
