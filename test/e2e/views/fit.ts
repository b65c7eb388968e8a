import type { Page } from 'puppeteer-core';
import { inClosedShadow } from '../harness';

/** On how many lines the elements that a selector names stand. */
export const linesOf = (page: Page, selector: string): Promise<number> =>
  page.evaluate((css) => {
    const tops = [...document.querySelectorAll(css)].map((element) => Math.round(element.getBoundingClientRect().top));
    return new Set(tops).size;
  }, selector);

/** The badges of which not every word can be seen, each by its full name. */
export const cutWords = (page: Page): Promise<string[]> =>
  inClosedShadow(page, (roots) =>
    roots
      .flatMap((root) => [...root.querySelectorAll('.badge .words')])
      .filter((words) => words.scrollWidth > words.clientWidth)
      .map((words) => words.parentElement?.ariaLabel ?? ''),
  );

/** By how many pixels the card that is open must be scrolled to be read to its end. */
export const hiddenHeight = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const card = document.querySelector('x-host')?.shadowRoot?.querySelector('.card');
    return card ? card.scrollHeight - card.clientHeight : -1;
  });
