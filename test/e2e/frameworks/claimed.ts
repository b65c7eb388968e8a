import type { Page } from 'puppeteer-core';

/**
 * Models of which the page's own words claim something, in the page's order, where a badge may stand: not in an editor,
 * not in a part that a framework has yet to take over, and nowhere before the page has loaded. All claims of the
 * fixtures are worded alike (sources/words.js), so that a pattern reads them without the extension's own engine.
 */
export const claimedIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    if (document.readyState !== 'complete') return [];
    const left = 'script, style, textarea, template, [hidden], [contenteditable="true"], astro-island[ssr], .asleep';
    const words = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
      if (node instanceof Element && node.matches(left)) return '';
      // A slot shows the host's own children at its place; in the fixtures it comes last.
      const shown = node instanceof Element && node.shadowRoot ? [...node.shadowRoot.childNodes] : [];
      return [...shown, ...node.childNodes].map(words).join('');
    };
    const pattern = /released open-source (.+?) (?:last|in) /g;
    return [...words(document.body).matchAll(pattern)].map(([, model]) => model ?? '');
  });
