import { expect } from 'vitest';
import { claim, page, type Hostile } from '../hostile';

/** Writes down all that a page can see of another script. */
const spy = `<script>
  window.seen = () => ({
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    resources: performance.getEntries().map(({ name }) => name).filter((name) => /extension:|actually/.test(name)),
    globals: Object.keys(window).filter((name) => !names.has(name)),
    attributes: [...document.querySelectorAll('*')].flatMap((el) => [...el.attributes].map(({ name }) => el.localName + name)),
    words: document.body.outerHTML.match(/actually|open-weight|extension/gi),
    timers: performance.getEntriesByType('mark').concat(performance.getEntriesByType('measure')).length,
    shadows: [...document.querySelectorAll('*')].filter((el) => el.shadowRoot).length,
    highlights: [...CSS.highlights.keys()].filter((name) => !/^x-[a-z]{8}$/.test(name)),
  });
  window.seen && (window.names = new Set([...Object.keys(window), 'names']));
</script>`;

export default {
  html: page(`<p>${claim}</p>`, spy),
  badges: ['Llama 3.1'],
  async check({ page: at }) {
    expect(await at.evaluate('seen()')).toEqual({
      sheets: 0,
      resources: [],
      globals: [],
      attributes: ['htmllang', 'metacharset'],
      words: null,
      timers: 0,
      shadows: 0,
      highlights: [],
    });
  },
} satisfies Hostile;
