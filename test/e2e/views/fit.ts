import type { Page } from 'puppeteer-core';
import { inClosedShadow } from '../harness';

/** On how many lines the elements that a selector names stand. */
export const linesOf = (page: Page, selector: string): Promise<number> =>
  page.evaluate((css) => {
    const tops = [...document.querySelectorAll(css)].map((element) => Math.round(element.getBoundingClientRect().top));
    return new Set(tops).size;
  }, selector);

/** The badges of which a word is cut, or the first half is not seen, each by its full name. */
export const cutWords = (page: Page): Promise<string[]> =>
  inClosedShadow(page, (roots) =>
    roots
      .flatMap((root) => [...root.querySelectorAll('.badge .words')])
      .filter((words) => {
        const box = words.getBoundingClientRect();
        /** How much of a part is in sight: all of it, or none of it, or a part of it. */
        const seenOf = (part: Element): 'all' | 'none' | 'part' => {
          const { left, right, top, bottom } = part.getBoundingClientRect();
          if (bottom <= box.top + 2 || top >= box.bottom - 2 || left === right) return 'none';
          const fits = left >= box.left - 1 && right <= box.right + 1 && part.scrollWidth <= part.clientWidth + 1;
          return fits && Math.abs(top - box.top) <= 2 ? 'all' : 'part';
        };
        const main = words.querySelector('.main');
        const parts = [...words.querySelectorAll('[data-words]')];
        return parts.some((part) => seenOf(part) === 'part') || (main !== null && seenOf(main) !== 'all');
      })
      .map((words) => words.parentElement?.ariaLabel ?? ''),
  );

/** By how many pixels the card that is open must be scrolled to be read to its end. */
export const hiddenHeight = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const card = document.querySelector('x-host')?.shadowRoot?.querySelector('.card');
    return card ? card.scrollHeight - card.clientHeight : -1;
  });
