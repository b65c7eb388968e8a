import { expect } from 'vitest';
import { unchanged, until } from '../../harness';
import { claim, hostsIn, modelsOn, page, type Hostile } from '../hostile';

/** What translating services do to a page: every text node becomes two nested elements with other words. */
export default {
  html: page(`<p>${claim}</p><p>The weather is fine.</p>`),
  badges: ['Llama 3.1'],
  restless: true,
  async check({ page: at }) {
    const rewrite = (...words: [from: string, to: string]) =>
      at.evaluate(([from, to]) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        for (const text of texts) {
          const [outer, inner] = [document.createElement('font'), document.createElement('font')];
          inner.append(text.data.replace(from, to));
          outer.append(inner);
          text.replaceWith(outer);
        }
      }, words);
    await rewrite('is open source', 'ist quelloffen');
    await until(async () => (await modelsOn(at)).length === 0);
    expect(await hostsIn(at)).toBe(0);
    expect(await at.evaluate(() => document.body.innerText.trim())).toBe(
      'Llama 3.1 ist quelloffen.\n\nThe weather is fine.',
    );
    await rewrite('ist quelloffen', 'is open source');
    await until(async () => (await modelsOn(at)).join() === 'Llama 3.1');
    await at.evaluate(() => document.body.normalize());
    expect(await unchanged(() => modelsOn(at))).toEqual(['Llama 3.1']);
  },
} satisfies Hostile;
