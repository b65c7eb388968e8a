import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  browserNames,
  cardClosed,
  cardOpened,
  cardsOf,
  centreInside,
  clickInside,
  expectMarks,
  inClosedShadow,
  Rig,
  textsInside,
  unchanged,
  until,
} from './harness';

const claim = 'Llama 3.1 is open source.';
const html = `<!doctype html><html lang="en"><title>Previews</title>
  <style>body { font: 16px sans-serif; } p { margin: 60px 20px; } .post { cursor: pointer; }</style>
  <p><a id="start" href="#start">Start</a></p>
  <p id="full">${claim}</p>
  <p id="again">Once more: ${claim}</p>
  <p><a id="link" href="#followed">They say that ${claim}</a></p>
  <p id="post" class="post">A post says ${claim}</p>
  <p id="three">Gemma 2, DeepSeek-R1 and Mistral 7B are open source.</p>
  <p style="width: 130px"><a id="wrapped" href="#w">The speaker says ${claim}</a></p>
  <script>
    window.presses = [];
    document.querySelector('#post').addEventListener('click', () => presses.push('post'));
  </script></html>`;
const sentence = 'Llama 3.1 is open-weight, not open source.';
const badge = 'button[aria-haspopup="dialog"]';

/** The middle of the underlined words in an element. */
const wordsIn = (page: Page, id: string) =>
  page.evaluate((of) => {
    const ranges = [...CSS.highlights.values()].flatMap((one) => [...one]) as StaticRange[];
    const found = ranges.find(({ startContainer }) => startContainer.parentElement?.closest(`#${of}`));
    if (!found) throw new Error(`nothing is underlined in ${of}`);
    const range = new Range();
    range.setStart(found.startContainer, found.startOffset);
    range.setEnd(found.endContainer, found.endOffset);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, id);

describe.each(browserNames)('the preview in %s', (name) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await Rig.open(name);
    ({ page } = await rig.visit(html));
    await expectMarks(page, 4);
  });
  afterAll(() => rig.close());

  const previews = () =>
    inClosedShadow(page, (roots) =>
      roots.flatMap((root) => [...root.querySelectorAll('[role="tooltip"]')].map((one) => one.ariaLabel)),
    );
  const shows = (words: string) => until(previews, ([one, ...more]) => one === words && more.length === 0);
  const isGone = () => until(previews, (all) => all.length === 0);
  const hover = async (id: string) => {
    const { x, y } = await wordsIn(page, id);
    await page.mouse.move(x, y);
    return { x, y };
  };
  const away = async () => {
    await page.mouse.move(2, 2);
    await isGone();
  };
  const focused = () =>
    inClosedShadow(page, (roots) => roots.flatMap((root) => root.activeElement?.getAttribute('aria-label') ?? [])[0]);

  it('comes at underlined words, stays while the pointer is on it, and leads to the card', async () => {
    await hover('again');
    await shows(sentence);
    const { x, y } = await centreInside(page, '.preview .sentence');
    await page.mouse.move(x, y, { steps: 4 });
    expect(await unchanged(previews, { quiet: 600 })).toEqual([sentence]);
    await away();
    await hover('again');
    await shows(sentence);
    await clickInside(page, '.preview button');
    await cardOpened(page);
    expect(await previews()).toEqual([]);
    await page.keyboard.press('Escape');
    await cardClosed(page);
    await away();
  });

  it('comes at a badge by pointer and by keyboard, and Escape closes it', async () => {
    const { x, y } = await centreInside(page, badge, 0);
    await page.mouse.move(x, y);
    await shows(sentence);
    await away();
    await page.focus('#start');
    await page.keyboard.press('Tab');
    await shows(sentence);
    await page.keyboard.press('Escape');
    await isGone();
    expect(await focused()).toBe('Llama 3.1: actually open-weight, restricted licence');
    await page.keyboard.press('Enter');
    await cardOpened(page);
    await page.keyboard.press('Escape');
    await cardClosed(page);
    expect(await unchanged(previews, { quiet: 600 })).toEqual([]);
  });

  it('comes at a link, by keyboard too; a press follows the link', async () => {
    const { x, y } = await hover('link');
    await shows(sentence);
    await page.mouse.click(x, y);
    await until(() => page.evaluate(() => location.hash === '#followed'));
    expect(await cardsOf(page)).toEqual([]);
    await away();
    await page.focus('#start');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
    await shows(sentence);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await isGone();
  });

  it('covers no words of its claim, on whatever line they are', async () => {
    await hover('wrapped');
    await shows(sentence);
    const { bottom, top } = await page.$eval('#wrapped', (link) => link.getBoundingClientRect().toJSON() as DOMRect);
    const covered = await inClosedShadow(
      page,
      (roots, from, to) =>
        roots
          .flatMap((root) => [...root.querySelectorAll('.preview')])
          .map((one) => one.getBoundingClientRect())
          .filter((box) => box.top < to - 2 && box.bottom > from + 20),
      top,
      bottom,
    );
    expect(covered).toEqual([]);
    await away();
  });

  it('leads to the card where the page takes the press itself', async () => {
    const presses = () => page.evaluate(() => (window as unknown as { presses: string[] }).presses);
    const { x, y } = await hover('post');
    await shows(sentence);
    await page.mouse.click(x, y);
    expect(await presses()).toEqual(['post']);
    expect(await unchanged(() => cardsOf(page), { quiet: 600 })).toEqual([]);
    await away();
    await hover('post');
    await shows(sentence);
    await clickInside(page, '.preview button');
    await cardOpened(page);
    expect(await presses()).toEqual(['post']);
    await page.keyboard.press('Escape');
    await cardClosed(page);
  });

  it('is not needed to reach the badges of a block: Tab comes to one, arrows lead to the others', async () => {
    const labels = await textsInside(page, badge);
    expect(labels).toHaveLength(4);
    const stops = await inClosedShadow(
      page,
      (roots, css) => roots.map((root) => [...root.querySelectorAll<HTMLElement>(css)].map((one) => one.tabIndex)),
      badge,
    );
    expect(stops.flat()).toEqual([0, 0, -1, -1]);
    await page.focus('#link');
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^Gemma 2:/);
    for (const [key, name] of [
      ['ArrowRight', 'DeepSeek-R1'],
      ['ArrowDown', 'Mistral 7B'],
      ['ArrowRight', 'Mistral 7B'],
      ['ArrowLeft', 'DeepSeek-R1'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused()).toContain(`${name}:`);
    }
    await away();
  });

  it('leaves nothing behind, and no error', async () => {
    const names = await page.evaluate(() => [...document.body.children].map(({ localName }) => localName));
    expect(new Set(names)).toEqual(new Set(['p', 'script']));
    expect(await rig.ledger.errors()).toEqual([]);
  });
});
