import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, expectMarks, inClosedShadow, prefer, Rig, unchanged } from './harness';

const claim = 'Llama 3.1 is open source.';
const body = `<main style="font: 16px sans-serif; width: 420px"><p hidden id="early">${claim}</p>
  <p id="a">${claim} It answers questions.</p><p id="b">Many say that ${claim}</p><p id="c">Read on: ${claim}</p></main>`;
const boxes = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main > p:not([hidden], [data-new])')].map((one) => {
      const top = document.querySelector('#a')?.getBoundingClientRect().top ?? 0;
      const box = one.getBoundingClientRect();
      return [one.id, Math.round(box.top - top), Math.round(box.height)];
    }),
  );
const widths = (page: Page) =>
  inClosedShadow(page, (roots) =>
    roots.map((root) => [
      root.host.parentElement?.id,
      Math.round(root.querySelector('button')?.getBoundingClientRect().width ?? 0),
    ]),
  );

describe.each(browserNames)('text that is read in %s', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open(name);
    await prefer(rig, { density: 'every' });
  });
  afterAll(() => rig.close());
  const visit = async () => {
    const { page } = await rig.visit(`<!doctype html><title>A page</title>${body}`);
    await expectMarks(page, 3);
    return page;
  };

  it('has the full badge where a model is first called open source', async () => {
    const page = await visit();
    const [first, ...rest] = await widths(page);
    expect(first?.[0]).toBe('a');
    for (const [, width] of rest) expect(Number(width)).toBeLessThan(Number(first?.[1]) / 2);
  });

  it('stays where it is when the page adds text above, shows some, and repaints', async () => {
    const page = await visit();
    const before = [await boxes(page), (await widths(page)).sort()];
    await page.evaluate((text) => {
      const more = document.createElement('p');
      more.dataset['new'] = '';
      more.id = 'more';
      more.textContent = text;
      document.querySelector('main')?.prepend(more);
    }, claim);
    await expectMarks(page, 4);
    await page.evaluate(() => document.querySelector('#early')?.removeAttribute('hidden'));
    await expectMarks(page, 5);
    const kept = async () => {
      const now = (await widths(page)).filter(([id]) => id !== 'more' && id !== 'early');
      const placed = (await boxes(page)).filter(([id]) => id !== 'early');
      return [placed, now.sort()];
    };
    expect(await kept()).toEqual(before);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('main > p')) one.replaceChildren(one.textContent);
    });
    await expectMarks(page, 0);
    await expectMarks(page, 5);
    expect(await unchanged(kept)).toEqual(before);
  });

  it('stays where it is when a reader comes back to the tab', async () => {
    const page = await visit();
    const before = [await boxes(page), await widths(page)];
    const other = await page.browser().newPage();
    await other.bringToFront();
    await other.close();
    await page.bringToFront();
    expect(await unchanged(async () => [await boxes(page), await widths(page)])).toEqual(before);
  });

  it('has no errors', async () => {
    expect(await rig.ledger.errors()).toEqual([]);
  });
});
