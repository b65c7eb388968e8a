import { expect } from 'vitest';
import { inClosedShadow } from '../../harness';
import { claim, page, type Hostile } from '../hostile';

export default {
  html: page(`<p>${claim}</p>`),
  badges: ['Llama 3.1'],
  // Only there a page can be laid out as if for paper without printing.
  only: 'chromium',
  async check({ page: at }) {
    const shown = () =>
      inClosedShadow(at, ([root]) => {
        const { host } = root as ShadowRoot;
        const words = host.parentElement as Element;
        const [name] = CSS.highlights.keys();
        return [getComputedStyle(host).display, getComputedStyle(words, `::highlight(${name})`).textDecorationLine];
      });
    expect(await shown()).toEqual(['inline', 'underline']);
    await at.emulateMediaType('print');
    expect(await shown()).toEqual(['none', 'none']);
    await at.emulateMediaType();
    // Readers take the text of the page, which holds nothing of ours.
    expect(await at.evaluate(() => [document.body.innerText, document.body.textContent])).toEqual([claim, claim]);
  },
} satisfies Hostile;
