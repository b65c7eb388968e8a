import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  browserNames,
  centreInside,
  clickInside,
  focusInside,
  inClosedShadow,
  prefer,
  Rig,
  textsInside,
  until,
} from './harness';

const badge = 'button[aria-haspopup="dialog"]';
const html = `<!doctype html><title>Cards</title>
  <style>main { display: grid; grid-template-columns: 1fr 1fr; }</style>
  <p><button id="page">A button of the page</button></p>
  <main><p id="one">Llama 3.1 is open source.</p><p id="two">Gemma 2 is open source.</p></main>
  <p><a href="#there">Mistral 7B is open source</a></p>
  <dialog><p>Llama 3.1 is open source.</p><button>In the dialog</button></dialog>
  <script>
    window.keys = [];
    for (const type of ['keydown', 'keyup', 'click']) document.body.addEventListener(type, (event) => keys.push(type));
  </script>`;

describe.each(browserNames)('the card in %s', (name) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await Rig.open(name);
    await prefer(rig, { density: 'every' });
    ({ page } = await rig.visit(html));
    await until(
      () => textsInside(page, badge),
      (badges) => badges.length === 3,
    );
  });
  afterAll(() => rig.close());

  const cards = () => textsInside(page, '[role="dialog"]');
  const opened = (words: string) => until(cards, ([card]) => card?.includes(words) ?? false);
  const closed = () => until(cards, (all) => all.length === 0);
  /** The label of the badge that has the focus, if one has. */
  const focused = () =>
    inClosedShadow(page, (roots) => roots.flatMap((root) => root.activeElement?.getAttribute('aria-label') ?? [])[0]);
  const reached = () => page.evaluate(() => (window as unknown as { keys: string[] }).keys.splice(0));

  it.each(['Enter', ' '] as const)('opens with "%s", closes with Escape and gives the focus back', async (key) => {
    await focusInside(page, badge, 0);
    await reached();
    await page.keyboard.press(key);
    await opened('Llama 3.1');
    await page.keyboard.press('Escape');
    await closed();
    expect(await focused()).toMatch(/^Llama 3.1/);
    expect(await reached()).toEqual([]);
  });

  it('opens and closes with a click on the badge, and shows one at a time', async () => {
    await clickInside(page, badge, 0);
    await opened('Llama 3.1');
    expect(
      await inClosedShadow(
        page,
        (roots, css) => roots.flatMap((root) => [...root.querySelectorAll(css)])[0]?.getAttribute('aria-expanded'),
        badge,
      ),
    ).toBe('true');
    await clickInside(page, badge, 1);
    await opened('Gemma 2');
    expect(await cards()).toHaveLength(1);
    await clickInside(page, badge, 1);
    await closed();
    expect(await reached()).toEqual([]);
  });

  it('is there with its verdict in the frame of the press, however long the background sleeps', async () => {
    await rig.stopBackground();
    await focusInside(page, badge, 0);
    await page.keyboard.press('Enter');
    const [first] = await until(cards, (all) => all.length > 0);
    expect(first).toContain('Llama 3.1 is open-weight, not open source');
    await opened('Training data');
    await page.keyboard.press('Escape');
    await closed();
  });

  it('closes with a click elsewhere, which does there what it always does', async () => {
    await clickInside(page, badge, 0);
    await opened('Llama 3.1');
    await page.click('#page');
    await closed();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('page');
    expect(await reached()).toEqual(['click']);
  });

  it('closes with Tab past its end, back to the badge', async () => {
    await focusInside(page, badge, 1);
    await page.keyboard.press('Enter');
    await opened('Gemma 2');
    await until(async () => {
      await page.keyboard.press('Tab');
      return (await cards()).length === 0;
    });
    expect(await focused()).toMatch(/^Gemma 2/);
  });

  it('opens with a click on the words, but never instead of a link', async () => {
    const at = (selector: string) =>
      page.evaluate((css) => {
        const box = document.querySelector(css)?.getBoundingClientRect();
        return { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
      }, selector);
    const words = await at('#two');
    await page.mouse.click(words.x, words.y);
    await opened('Gemma 2');
    await page.keyboard.press('Escape');
    await closed();
    const link = await at('a');
    await page.mouse.click(link.x, link.y);
    await until(() => page.evaluate(() => location.hash === '#there'));
    expect(await cards()).toEqual([]);
  });

  it('does nothing for events that no person made', async () => {
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('*')) {
        if (!element.localName.includes('-')) continue;
        element.click();
        for (const key of ['Enter', ' '])
          element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      }
      const text = document.querySelector('#one')?.getBoundingClientRect();
      const point = { clientX: (text?.x ?? 0) + 20, clientY: (text?.y ?? 0) + 5, bubbles: true };
      document.querySelector('#one')?.dispatchEvent(new MouseEvent('click', point));
    });
    await clickInside(page, badge, 1);
    await opened('Gemma 2');
    // Nor does such an event close it.
    await page.evaluate(() =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    );
    await page.evaluate(() => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })));
    expect(await cards()).toHaveLength(1);
    await page.keyboard.press('Escape');
    await closed();
  });

  it('is within the viewport, whichever badge is pressed', async () => {
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('div'), { id: 'long', style: 'height: 3000px' })),
    );
    await clickInside(page, badge, 2);
    await opened('Mistral 7B');
    const view = await page.evaluate(() => ({ width: document.documentElement.clientWidth, height: innerHeight }));
    // It follows its own size, a frame later.
    await until(
      () =>
        inClosedShadow(
          page,
          (roots) =>
            roots.flatMap(
              (root) => root.querySelector('[role="dialog"]')?.getBoundingClientRect().toJSON() ?? [],
            )[0] as DOMRect,
        ),
      ({ left, top, right, bottom }) =>
        left >= 0 && top >= 0 && right <= view.width && bottom <= view.height && bottom > top,
    );
    await page.keyboard.press('Escape');
    await closed();
    await page.evaluate(() => document.querySelector('#long')?.remove());
  });

  it('can be used over an open modal dialog, and closes alone', async () => {
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await until(
      () => textsInside(page, badge),
      (badges) => badges.length === 4,
    );
    await clickInside(page, badge, 3);
    await opened('Llama 3.1');
    const { x, y } = await centreInside(page, '[role="dialog"] button');
    await page.mouse.click(x, y);
    await closed();
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await clickInside(page, badge, 3);
    await opened('Llama 3.1');
    await page.keyboard.press('Escape');
    await closed();
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
  });

  it('leaves no error', async () => {
    expect(await rig.ledger.errors()).toEqual([]);
  });
});
