import type { Page } from 'puppeteer-core';
import { inClosedShadow } from '@/src/cli/develop/browsers/closed-shadow';
import { until } from './until';

export { inClosedShadow };

/** Visible words, or the accessible name where there are none, of each element in closed shadow roots. */
export function textsInside(page: Page, selector: string): Promise<string[]> {
  return inClosedShadow(
    page,
    (roots, css) =>
      roots
        .flatMap((root) => [...root.querySelectorAll<HTMLElement>(css)])
        .map((el) => (el.innerText.trim() || el.getAttribute('aria-label') || '').replace(/\s+/g, ' ')),
    selector,
  );
}

/** Where the n-th such element is now, scrolled into view; null where there is none or it has no size. */
const pointInside = (page: Page, selector: string, index: number) =>
  inClosedShadow(
    page,
    (roots, css, at) => {
      const el = roots.flatMap((root) => [...root.querySelectorAll(css)])[at];
      el?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = el?.getBoundingClientRect();
      return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    },
    selector,
    index,
  );

/**
 * Scrolls the n-th element that a selector finds in closed shadow roots into view, and waits until it is there and
 * stays where it is: badges are drawn again, and a card grows when its facts come.
 * @returns its centre in CSS pixels of the viewport. @throws Error where none comes, or none with a size.
 */
export async function centreInside(page: Page, selector: string, index = 0): Promise<{ x: number; y: number }> {
  let last = '';
  const point = await until(
    () => pointInside(page, selector, index),
    (now) => {
      const same = now !== null && JSON.stringify(now) === last;
      last = JSON.stringify(now);
      return same;
    },
  ).catch(() => null);
  if (!point) throw new Error(`nothing to point at: ${selector} [${index}] in closed shadow roots`);
  return point;
}

/** A trusted mouse click on the n-th element that a selector finds in closed shadow roots. */
export async function clickInside(page: Page, selector: string, index = 0): Promise<void> {
  const { x, y } = await centreInside(page, selector, index);
  await page.mouse.click(x, y);
}

/** Gives the n-th such element the keyboard. */
export function focusInside(page: Page, selector: string, index = 0): Promise<void> {
  return inClosedShadow(
    page,
    (roots, css, at) => roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(css)])[at]?.focus(),
    selector,
    index,
  );
}
