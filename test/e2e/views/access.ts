import type { Page } from 'puppeteer-core';
import { inBrowserWindow } from '@/src/cli/develop/browsers/bidi.ts';
import type { Rig } from '../harness';

declare const gBrowser: { selectedBrowser: HTMLElement };

/** What WCAG 2.2 asks for and axe does not look at, in a view of the preview page. Functions inside run there. */

/** Room between lines, letters, words and paragraphs as people may set it (1.4.12). @returns what is cut off by it */
export const cutBySpacing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const roots = [document, ...[...document.querySelectorAll('x-host')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    const css = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`;
    for (const root of roots) {
      const style = document.createElement('style');
      style.textContent = css;
      (root instanceof Document ? root.head : root).append(style);
    }
    const cut = roots
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>('body *, .theme *')])
      .filter((el) => {
        const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(el);
        // A claim is cut after three lines, and whole in its name.
        if (webkitLineClamp !== 'none' || !el.textContent || el.clientWidth === 0) return false;
        const hides = (value: string) => value === 'hidden' || value === 'clip';
        return (
          (hides(overflowX) && el.scrollWidth > el.clientWidth + 1) ||
          (hides(overflowY) && el.scrollHeight > el.clientHeight + 1)
        );
      })
      .map((el) => el.outerHTML.slice(0, 90));
    for (const root of roots) root.querySelector('style:last-of-type')?.remove();
    return cut;
  });

/**
 * Goes through a view with Tab. @returns what comes to the keyboard without a line around it, or behind something else
 */
export async function unseenFocus(rig: Rig, page: Page): Promise<{ reached: number; unseen: string[] }> {
  // There the keyboard stays with the browser's own controls until it is called back.
  if (rig.name === 'firefox') await inBrowserWindow(rig.launched.browser, () => gBrowser.selectedBrowser.focus());
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const seen = new Set<string>();
  const unseen: string[] = [];
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const { activeElement: outer } = document;
      const one = outer?.shadowRoot?.activeElement ?? outer;
      // Behind the last control the keyboard goes to the browser's own.
      if (!one || one === document.body || one === document.documentElement || !document.hasFocus()) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      // Firefox leaves a control where it is as soon as some of it is in view.
      one.scrollIntoView({ block: 'nearest' });
      const box = one.getBoundingClientRect();
      const root = one.getRootNode() as Document | ShadowRoot;
      const top = root.elementFromPoint(box.x + Math.min(box.width / 2, 8), box.y + Math.min(box.height / 2, 8));
      const all = [...root.querySelectorAll('*')];
      return {
        key: `${all.indexOf(one)} ${one.outerHTML.slice(0, 90)}`,
        // Elements in a closed root have their line in there.
        lined: one.matches('span:empty') || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2),
        above: top !== null && (one.contains(top) || top.contains(one)),
      };
    });
    if (!at || seen.has(at.key)) break;
    seen.add(at.key);
    if (!at.lined) unseen.push(`no line: ${at.key}`);
    if (!at.above) unseen.push(`behind: ${at.key}`);
  }
  return { reached: seen.size, unseen };
}

/** What moves in a view, for people who have asked for less. */
export const movements = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const roots = [document, ...[...document.querySelectorAll('x-host')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    return roots.flatMap((root) =>
      [...root.querySelectorAll('*')].flatMap((el) =>
        [undefined, '::before', '::after']
          .map((part) => getComputedStyle(el, part))
          .filter(({ transitionDuration, animationName }) => transitionDuration !== '0s' || animationName !== 'none')
          .map(() => el.outerHTML.slice(0, 90)),
      ),
    );
  });

/** Levels of the headings of a view, in order: no level is left out on the way down. */
export const headingLevels = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const roots = [document, ...[...document.querySelectorAll('x-host')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    return roots.flatMap((root) =>
      [...root.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1])),
    );
  });
