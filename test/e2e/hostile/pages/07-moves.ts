import { expect } from 'vitest';
import { unchanged, until } from '../../harness';
import { claim, hostsIn, modelsOn, page, type Hostile } from '../hostile';

export default {
  html: page(`<p id="a">${claim}</p><p id="b">Nothing.</p><div id="store"></div>`),
  badges: ['Llama 3.1'],
  restless: true,
  async check({ page: at }) {
    // Moved elsewhere, cloned, and brought back from a string: one badge at the claim, nothing anywhere else.
    await at.evaluate(() =>
      document.querySelector('#b')?.append(document.querySelector('#a')?.lastElementChild as Node),
    );
    await until(async () => (await at.evaluate(() => document.querySelector('#b')?.children.length)) === 0);
    await until(async () => (await modelsOn(at)).length === 1);
    await at.evaluate(() => {
      const host = document.querySelector('#a')?.lastElementChild as Element;
      document.querySelector('#store')?.append(host.cloneNode(true), host.cloneNode(true));
      (document.querySelector('#b') as Element).innerHTML = host.outerHTML;
    });
    await until(async () => (await hostsIn(at)) === 1);
    expect(await unchanged(() => modelsOn(at))).toEqual(['Llama 3.1']);
  },
} satisfies Hostile;
