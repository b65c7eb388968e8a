import { expect } from 'vitest';
import { unchanged } from '../../harness';
import { claim, modelsOn, page, type Hostile } from '../hostile';

/** Marks words as careless extensions do, again after every change, with elements and highlights of its own. */
const annotator = `<script>
  window.rounds = 0;
  const mark = () => {
    window.rounds += 1;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const at = text.data.indexOf('open source');
      if (at < 0 || text.parentElement.matches('mark, script')) continue;
      const words = text.splitText(at);
      words.splitText('open source'.length);
      const marked = document.createElement('mark');
      words.replaceWith(marked);
      marked.append(words);
    }
    CSS.highlights.set('other', new Highlight(...[...document.querySelectorAll('mark')].map((one) => {
      const range = new Range();
      range.selectNodeContents(one);
      return range;
    })));
  };
  addEventListener('load', () => { mark(); new MutationObserver(mark).observe(document.body, { childList: true, subtree: true }); });
</script>`;

export default {
  html: page(`<p>${claim}</p><p>Gemma 2 is open source.</p>${annotator}`),
  badges: ['Llama 3.1', 'Gemma 2'],
  restless: true,
  async check({ page: at }) {
    // The two do not drive each other on.
    expect(await unchanged(() => at.evaluate('rounds'))).toBeLessThan(20);
    expect(await modelsOn(at)).toEqual(['Llama 3.1', 'Gemma 2']);
    expect(await at.evaluate(() => CSS.highlights.get('other')?.size)).toBe(2);
  },
} satisfies Hostile;
