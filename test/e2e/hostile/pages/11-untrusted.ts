import { expect } from 'vitest';
import { textsInside, unchanged } from '../../harness';
import { claim, page, type Hostile } from '../hostile';

export default {
  html: page(`<p>${claim}</p>`),
  badges: ['Llama 3.1'],
  async check({ page: at }) {
    await at.evaluate(() => {
      const box = (document.querySelector('p') as Element).getBoundingClientRect();
      const point = { clientX: box.x + 20, clientY: box.y + 5, bubbles: true, composed: true };
      const host = document.querySelector<HTMLElement>('p > *');
      host?.click();
      for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend'])
        host?.dispatchEvent(new MouseEvent(type, point));
      for (const key of ['Enter', ' ', 'Tab'])
        for (const type of ['keydown', 'keypress', 'keyup'])
          host?.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
      // Once, on the words: a second one would close what the first had opened.
      document.querySelector('p')?.dispatchEvent(new MouseEvent('click', point));
    });
    expect(await unchanged(() => textsInside(at, '[role="dialog"]'))).toEqual([]);
  },
} satisfies Hostile;
