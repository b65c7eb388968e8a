import { expect } from 'vitest';
import { textsInside, unchanged } from '../../harness';
import { claim, page, type Hostile } from '../hostile';

export default {
  html: page(`<p>${claim}</p>`),
  badges: ['Llama 3.1'],
  async check({ page: at }) {
    await at.evaluate(() => {
      const types = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'touchstart', 'touchend'];
      const box = (document.querySelector('p') as Element).getBoundingClientRect();
      for (const target of [...document.querySelectorAll<HTMLElement>('p, p > *')]) {
        target.click();
        for (const type of types) {
          const point = { clientX: box.x + 20, clientY: box.y + 5, bubbles: true, composed: true };
          target.dispatchEvent(new MouseEvent(type, point));
        }
        for (const key of ['Enter', ' ', 'Tab'])
          for (const type of ['keydown', 'keypress', 'keyup'])
            target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
      }
    });
    expect(await unchanged(() => textsInside(at, '[role="dialog"]'))).toEqual([]);
  },
} satisfies Hostile;
