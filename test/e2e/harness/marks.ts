import type { Page } from 'puppeteer-core';
import { inClosedShadow } from './closed';
import { until } from './until';

/** A badge in a page. */
export interface Mark {
  /** What assistive technology reads: "Llama 3.1: actually open-weight, restricted licence". */
  label: string;
  /** Text of the paragraph, item, cell, heading or caption that holds it. */
  block: string;
}

/** All badges of a page in document order. */
export function marksOf(page: Page): Promise<Mark[]> {
  return inClosedShadow(page, (roots) => {
    const textOf = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')?.get;
    return roots.flatMap((root) => {
      // A form may have a control of the name "closest".
      const { parentElement } = root.host;
      const block =
        parentElement &&
        Element.prototype.closest.call(
          parentElement,
          'p, li, td, th, h1, h2, h3, h4, h5, h6, figcaption, caption, dd, dt, blockquote, div, form',
        );
      return [...root.querySelectorAll('button[aria-haspopup="dialog"]')].map((button) => ({
        label: button.getAttribute('aria-label') ?? '',
        block: (block && textOf?.call(block)) ?? '',
      }));
    });
  });
}

/** The badges of a page, once there are so many. */
export const expectMarks = (page: Page, many: number): Promise<Mark[]> =>
  until(
    () => marksOf(page),
    (marks) => marks.length === many,
  );

/** How many ranges of a page are underlined. */
export const underlines = (page: Page): Promise<number> =>
  page.evaluate(() => [...CSS.highlights.values()].flatMap((one) => [...one]).length);

/** A text without what may stand or be missing between letters: white space, soft hyphens, kinds of hyphen. */
export const bare = (text: string): string => text.replace(/[\s\u00ad]+/g, '').replace(/[\u2010\u2011]/g, '-');
