import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, cardsOf, expectMarks, inClosedShadow, prefer, Rig, underlines, until } from './harness';

const claim = 'Llama 3.1 is open source.';

describe.each(browserNames)('badges of long pages in %s', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open(name);
    await prefer(rig, { density: 'every' });
  });
  afterAll(() => rig.close());
  const visit = async (body: string) => (await rig.visit(`<!doctype html><title>A page</title>${body}`)).page;

  it('stand, of very many, where people may come to see them, and so do the underlines', async () => {
    const page = await visit(`<p style="margin: 0 0 200px">${claim}</p>`.repeat(100));
    const drawn = () => inClosedShadow(page, (roots) => roots.length);
    const lastIsUnderlined = () =>
      page.evaluate(() => {
        const ranges = [...CSS.highlights.values()].flatMap((one) => [...one]);
        return ranges.some(
          ({ startContainer }) => startContainer.parentElement === document.querySelector('p:last-of-type'),
        );
      });
    const lastHasBadge = () => page.evaluate(() => document.querySelector('p:last-of-type')?.childElementCount === 1);
    await until(drawn, (count) => count > 2);
    expect(await drawn()).toBeLessThan(50);
    expect(await underlines(page)).toBeLessThan(50);
    expect(await lastIsUnderlined()).toBe(false);
    expect(await lastHasBadge()).toBe(false);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await until(lastIsUnderlined);
    await until(lastHasBadge);
    expect(await underlines(page)).toBeLessThan(50);
    expect(await drawn()).toBeLessThan(60);
  });

  it('come a dozen in a frame', async () => {
    const noting = `<script>const came = [];
      let frame = 0;
      const next = () => { frame += 1; requestAnimationFrame(next); };
      next();
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const { localName } of addedNodes)
          if (localName?.startsWith('x-')) came[frame] = (came[frame] ?? 0) + 1;
      }).observe(document, { childList: true, subtree: true });
    </script>`;
    const page = await visit(`${noting}${`<p>${claim}</p>`.repeat(40)}`);
    await expectMarks(page, 40);
    const came = ((await page.evaluate('came')) as (number | null | undefined)[]).filter(Boolean);
    expect(came).toEqual([12, 12, 12, 4]);
  });

  it('bring the underlines where underlining all lines would restyle a long page', async () => {
    const long = `<p><i>A</i> <b>line</b> <i>of</i> many.</p>`.repeat(700);
    const page = await visit(`<h2>${claim}</h2><p>Gemma 2 is <b>open source</b>, too.</p>${long}<p>${claim}</p>`);
    await expectMarks(page, 3);
    const lined = await page.evaluate(() => {
      const [key = ''] = CSS.highlights.keys();
      const isLined = (one: Element) => getComputedStyle(one, `::highlight(${key})`).textDecorationLine === 'underline';
      const lines = [...document.querySelectorAll('p')];
      return {
        claims: [...CSS.highlights.values()]
          .flatMap((one) => [...one])
          .every(({ startContainer }) => isLined(startContainer.parentElement as Element)),
        others: lines.slice(1, -1).filter(isLined).length,
      };
    });
    expect(lined).toEqual({ claims: true, others: name === 'chromium' ? 0 : 700 });
  });

  it('leave the words underlined to which they do not come, be it later, and nothing opens before that', async () => {
    const long = `<p><i>A</i> <b>line</b> <i>of</i> many.</p>`.repeat(700);
    const page = await visit(`<p style="display: flex">${claim}</p>${long}`);
    const isLined = () =>
      page.evaluate(() => {
        const [key = ''] = CSS.highlights.keys();
        const first = document.querySelector('p') as Element;
        return (
          CSS.highlights.size > 0 && getComputedStyle(first, `::highlight(${key})`).textDecorationLine === 'underline'
        );
      });
    await until(
      () => underlines(page),
      (count) => count > 0,
    );
    const words = await page.evaluate(() => {
      const range = new Range();
      range.selectNodeContents(document.querySelector('p') as Element);
      const { left, top, height } = range.getBoundingClientRect();
      return { x: left + 20, y: top + height / 2 };
    });
    if (name === 'chromium') {
      expect(await isLined()).toBe(false);
      await page.mouse.click(words.x, words.y);
    }
    await until(isLined);
    await expectMarks(page, 0);
    // A card had the seconds until now to come.
    expect(await cardsOf(page)).toEqual([]);
    await page.mouse.click(words.x, words.y);
    await until(
      () => cardsOf(page),
      (cards) => cards.length === 1,
    );
  });

  it('bring no underlines where elements of one name are few, but stand in each other', async () => {
    const nested = `${'<div>'.repeat(12)}${'<i>word</i> '.repeat(200)}${'</div>'.repeat(12)}`;
    const page = await visit(`${nested}<div>${claim}</div>`);
    await expectMarks(page, 1);
    const others = await page.evaluate(() => {
      const [key = ''] = CSS.highlights.keys();
      const first = document.querySelector('div') as Element;
      return getComputedStyle(first, `::highlight(${key})`).textDecorationLine;
    });
    expect(others).toBe('underline');
  });

  it('stand near the window, too, where the blocks of very many have no box of their own', async () => {
    const cell = `<div style="margin: 0 0 200px"><p style="display: contents">${claim}</p></div>`;
    const page = await visit(cell.repeat(60));
    const drawn = () => inClosedShadow(page, (roots) => roots.length);
    await until(drawn, (count) => count > 2);
    expect(await drawn()).toBeLessThan(50);
  });

  it('leave no error', async () => {
    expect(await rig.ledger.errors()).toEqual([]);
  });
});
