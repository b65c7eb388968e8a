import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, emulate, expectMarks, Rig, underlines, until } from './harness';

const claim = 'Llama 3.1 is open source.';

describe.each(browserNames)('with forced colours, in %s', (name) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await Rig.open(name);
    ({ page } = await rig.visit(
      `<!doctype html><title>A page</title><p>${claim}</p><p>Again: ${claim}</p><p>And <a href="#a">${claim}</a></p>`,
    ));
    await expectMarks(page, 1);
  });
  afterAll(async () => {
    await emulate(rig, page, {});
    await rig.close();
  });
  const lined = (many: number) =>
    until(
      () => underlines(page),
      (now) => now === many,
    );

  it('nothing looks selected: a badge is at every claim instead of an underline', async () => {
    expect(await underlines(page)).toBe(6);
    await emulate(rig, page, { forcedColors: true });
    await lined(0);
    await expectMarks(page, 3);
    await page.screenshot({ path: rig.picture('forced-colours') });
  });

  it("all is as before when the colours are the page's own again", async () => {
    await emulate(rig, page, {});
    await expectMarks(page, 1);
    await lined(6);
    expect(await rig.ledger.errors()).toEqual([]);
  });
});
