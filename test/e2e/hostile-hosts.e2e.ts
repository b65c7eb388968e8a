import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, expectMarks, marksOf, Rig, unchanged, until, type Visit } from './harness';

/** Takes every element name that it sees for itself, and keeps the roots that its constructor can reach. */
const taker = `<script>
  window.taken = []; window.roots = [];
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) {
      const name = node.localName ?? '';
      if (!name.includes('-') || customElements.get(name)) continue;
      taken.push(name);
      customElements.define(name, class extends HTMLElement {
        constructor() { super(); const inside = this.attachInternals(); roots.push(() => inside.shadowRoot); }
        attachShadow() { throw new Error('no root'); }
      });
    }
  }).observe(document, { childList: true, subtree: true });
</script>`;

/** Plants what an extension could take for its own remains. @param id the public id of the extension */
const planter = (id: string) => `<script>
  addEventListener('DOMContentLoaded', () => {
    for (const words of ['${id}', 'words', '']) {
      const bait = document.body.appendChild(document.createElement('x-abcdefgh'));
      bait.attachShadow({ mode: 'closed' }).append(document.createComment(words));
    }
    CSS.highlights.set('x-abcdefgh', new Highlight());
    window.baits = () => [document.querySelectorAll('x-abcdefgh').length, CSS.highlights.has('x-abcdefgh')];
  });
</script>`;

const htmlOf = (body: string, script: string): string =>
  `<!doctype html><html lang="en"><title>AI models</title>${script}<body>${body}</body></html>`;

describe.each(browserNames)('the elements of badges in %s', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open(name);
  });
  afterAll(() => rig.close());

  const visit = (body: string, script: string): Promise<Visit> =>
    rig.visit({ url: `https://news.example/${Math.random()}`, html: htmlOf(body, script) });
  const add = (page: Page, words: string) =>
    page.evaluate((text) => {
      document.body.appendChild(document.createElement('p')).textContent = text;
    }, words);

  it('cannot be taken over by a page that defines their name', async () => {
    const { page } = await visit('<p>Llama 3.1 is open source.</p>', taker);
    await expectMarks(page, 1);
    const taken = () => page.evaluate(() => (window as unknown as { taken: string[] }).taken);
    await until(taken, (names) => names.length === 1);
    await add(page, 'Gemma 2 is open source.');
    await expectMarks(page, 2);
    await add(page, 'DeepSeek-R1 is open source.');
    await expectMarks(page, 3);
    expect((await marksOf(page)).map(({ label }) => label.split(':')[0])).toEqual([
      'Llama 3.1',
      'Gemma 2',
      'DeepSeek-R1',
    ]);
    const reached = await page.evaluate(
      () =>
        (window as unknown as { roots: (() => ShadowRoot | null)[] }).roots.filter((root) => root() !== null).length,
    );
    expect(reached).toBe(0);
    await page.close();
  });

  it('are told from what a page plants: nothing of it disappears', async () => {
    const { page } = await visit(
      '<p>Open source is a good idea. Llama 3.1 is open source.</p>',
      planter(rig.launched.extensionId),
    );
    await expectMarks(page, 1);
    const baits = () => page.evaluate(() => (window as unknown as { baits(): [number, boolean] }).baits());
    expect(await unchanged(baits)).toEqual([3, true]);
    await page.close();
  });
});
