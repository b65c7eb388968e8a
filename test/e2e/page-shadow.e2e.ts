import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMessenger, type Messenger } from '@/src/cli/start/report';
import { browserNames, marksOf, prefer, Rig, textsInside, unchanged, until } from './harness';

const claim = 'Llama 3.1 is open source.';
const card = '[role="dialog"]';
const modelsOn = async (page: Page) => (await marksOf(page)).map(({ label }) => label.split(':')[0]);
const badges = (page: Page, models: string[]) =>
  until(
    () => modelsOn(page),
    (now) => now.join() === models.join(),
  );
/** Markup of the page, with that of the open shadow roots and the number of style sheets they were given. */
const state = (page: Page) =>
  page.evaluate(() => {
    const roots = (within: ParentNode): ShadowRoot[] =>
      [...within.querySelectorAll('*')].flatMap(({ shadowRoot: root }) => (root ? [root, ...roots(root)] : []));
    return [document, ...roots(document)].map((tree) => [
      tree instanceof Document ? tree.documentElement.outerHTML : tree.innerHTML,
      tree.adoptedStyleSheets.length,
    ]);
  });
/** Gives the element `#host` a root with these words, at once or later. */
const attach = (html: string, mode = 'open') =>
  `<script>document.querySelector('#host').attachShadow({ mode: '${mode}' }).innerHTML = ${JSON.stringify(html)};</script>`;
const inHost = async (page: Page, change: (root: ShadowRoot) => void) => {
  const root = await page.evaluateHandle(() => document.querySelector('#host')?.shadowRoot as ShadowRoot);
  await root.evaluate(change);
};

describe.each(browserNames)('open shadow roots in %s', (name) => {
  let rig: Rig;
  let messenger: Messenger;
  beforeAll(async () => {
    rig = await Rig.open(name);
    await prefer(rig, { density: 'every' });
    messenger = await openMessenger(rig.launched);
  });
  afterAll(() => rig.close());
  let count = 0;
  const visit = async (body: string) => {
    const url = `https://shadow-${(count += 1)}.example/`;
    return (await rig.visit({ url, html: `<!doctype html><title>A page</title><body>${body}` })).page;
  };

  it.each([
    ['attached by a script', `<x-post id="host"></x-post>${attach(`<p>${claim}</p>`)}`],
    ['declared', `<x-post><template shadowrootmode="open"><p>${claim}</p></template></x-post>`],
    ['of an element that HTML knows', `<div id="host"></div>${attach(`<p>${claim}</p>`)}`],
    ['with words outside all its elements', `<x-post id="host"></x-post>${attach(`<style></style>${claim}`)}`],
    [
      'inside another',
      `<x-feed><template shadowrootmode="open"><x-post><template shadowrootmode="open"><p>${claim}</p></template></x-post></template></x-feed>`,
    ],
  ])('%s are read, underlined and marked, and restored', async (_, body) => {
    const page = await visit(body);
    await badges(page, ['Llama 3.1']);
    expect(await page.evaluate(() => document.querySelectorAll('body > [class], body > p').length)).toBe(0);
    const underlined = await page.evaluate(() =>
      [...CSS.highlights].flatMap(([key, ranges]) =>
        [...ranges].map(({ startContainer }) => {
          const parent = startContainer.parentElement ?? (startContainer.getRootNode() as ShadowRoot).host;
          return getComputedStyle(parent, `::highlight(${key})`).textDecorationLine;
        }),
      ),
    );
    expect(underlined).toEqual(['underline', 'underline']);
    await messenger.ask(page, 'stop');
    const now = await state(page);
    expect(JSON.stringify(now)).not.toMatch(/<x-[a-z]{8}>/);
    expect(now.every(([, sheets]) => sheets === 0)).toBe(true);
  });

  it('are found when an element is defined long after it came', async () => {
    const page = await visit(`<x-late></x-late>`);
    await page.evaluate((html) => {
      setTimeout(() => {
        class Late extends HTMLElement {
          constructor() {
            super();
            this.attachShadow({ mode: 'open' }).innerHTML = html;
          }
        }
        customElements.define('x-late', Late);
      }, 1_500);
    }, `<p>${claim}</p>`);
    await badges(page, ['Llama 3.1']);
    await page.evaluate(() => document.body.append(document.createElement('x-late')));
    expect(await badges(page, ['Llama 3.1', 'Llama 3.1'])).toHaveLength(2);
  });

  it('are followed, in them the trigger that starts all', async () => {
    const page = await visit(`<x-post id="host"></x-post>${attach('<p>Not yet.</p>')}`);
    await inHost(page, (root) => {
      (root.querySelector('p') as HTMLElement).textContent = 'Llama 3.1 is open source.';
    });
    await badges(page, ['Llama 3.1']);
    await inHost(page, (root) => {
      root.append(document.createElement('p'));
      (root.lastChild as HTMLElement).textContent = 'Gemma 2 is open source.';
    });
    await badges(page, ['Llama 3.1', 'Gemma 2']);
    await inHost(page, (root) => root.querySelector('p')?.remove());
    expect(await badges(page, ['Gemma 2'])).toHaveLength(1);
  });

  it('open the card by their words and in their dialogs', async () => {
    const page = await visit(`<x-post id="host"></x-post>${attach(`<dialog><p>${claim}</p></dialog>`)}`);
    await inHost(page, (root) => root.querySelector('dialog')?.showModal());
    await badges(page, ['Llama 3.1']);
    const words = await page.evaluate(() => {
      const box = document.querySelector('#host')?.shadowRoot?.querySelector('p')?.getBoundingClientRect();
      return { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    });
    await page.mouse.click(words.x, words.y);
    await until(
      () => textsInside(page, card),
      ([text]) => text?.includes('Llama 3.1') ?? false,
    );
    await page.keyboard.press('Escape');
    expect(
      await until(
        () => textsInside(page, card),
        (cards) => cards.length === 0,
      ),
    ).toEqual([]);
  });

  it.each([
    ['closed', `<x-post id="host"></x-post>${attach(`<p>${claim}</p>`, 'closed')}`],
    ['in an editor', `<div contenteditable="true"><x-post id="host"></x-post></div>${attach(`<p>${claim}</p>`)}`],
  ])('are left alone where they are %s', async (_, body) => {
    const page = await visit(`${body}<p>Gemma 2 is open source.</p>`);
    await badges(page, ['Gemma 2']);
    expect(await unchanged(() => modelsOn(page))).toEqual(['Gemma 2']);
  });

  it('leave no error', async () => {
    expect(await rig.ledger.errors()).toEqual([]);
  });
});
