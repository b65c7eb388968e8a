import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, emulate, marksOf, prefer, Rig, underlines, unchanged, until } from './harness';
import { layoutPage } from './layouts/page';

interface Box {
  /** Section, name and number of the element. */
  id: string;
  left: number;
  width: number;
  height: number;
  /** Whether it cuts its content. */
  cuts: boolean;
  /** A line of its block for each element of ours in it: by so much it may grow. */
  lines: number;
}

/** Every element of the page that is a box, but ours. */
const boxesOf = (page: Page): Promise<Box[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('section, section *')]
      .filter((one) => !one.localName.includes('-'))
      .map((one, at) => {
        const { left, width, height } = one.getBoundingClientRect();
        const style = getComputedStyle(one);
        const [x, y] = [one.scrollWidth > one.clientWidth + 1, one.scrollHeight > one.clientHeight + 6];
        return {
          id: `${one.closest('section')?.id} ${one.localName} ${at}`,
          left,
          width,
          height,
          cuts: style.overflowX === 'hidden' && (x || y),
          lines: [...one.querySelectorAll('*')]
            .filter(({ localName }) => localName.includes('-'))
            .map(({ parentElement }) => Number.parseFloat(getComputedStyle(parentElement as Element).lineHeight))
            .reduce((sum, line) => sum + line, 0),
        };
      }),
  );

/** What a badge did to the layout that it may not do. */
function harms(before: Box[], after: Box[]): string[] {
  return before.flatMap((was, at) => {
    const is = after[at];
    if (!is || is.id !== was.id) return [`${was.id} is gone`];
    const found = [];
    if (Math.abs(is.left - was.left) > 1) found.push(`${was.id} moved sideways from ${was.left} to ${is.left}`);
    if (was.width - is.width > 1) found.push(`${was.id} is narrower: ${is.width} instead of ${was.width}`);
    if (is.height - was.height > is.lines + 1) found.push(`${was.id} is higher by ${is.height - was.height}`);
    if (is.cuts && !was.cuts) found.push(`${was.id} cuts text`);
    return found;
  });
}

// So high that all layouts are in the window: of very many claims only those near it have badges.
const sizes = [1280, 360, 3840].map((width) => ({ width, height: 2_800 }));

describe.each(browserNames)('layouts in %s', (name) => {
  let rig: Rig;
  let plain: Rig;
  beforeAll(async () => {
    [rig, plain] = await Promise.all([Rig.open(name), Rig.open(name, { extension: null })]);
  });
  afterAll(() => Promise.all([rig.close(), plain.close()]));
  const drawn = (page: Page) =>
    unchanged(async () => (await marksOf(page)).map(({ label }) => label), { quiet: 1_000 });

  it('keep every box, and cut no more text, with a badge at every claim', async () => {
    await prefer(rig, { density: 'every' });
    const [{ page }, without] = await Promise.all([rig.visit(layoutPage), plain.visit(layoutPage)]);
    for (const size of sizes) {
      await Promise.all([page.setViewport(size), without.page.setViewport(size)]);
      await Promise.all([page.reload(), without.page.reload()]);
      await until(
        () => marksOf(page),
        (marks) => marks.length > 5,
      );
      await drawn(page);
      expect(harms(await boxesOf(without.page), await boxesOf(page)), String(size.width)).toEqual([]);
      await page.screenshot({ path: rig.picture(`layouts-${size.width}`) });
    }
  });

  it('have one badge a model where that is the choice, in a box that cuts nothing, and underlines for the rest', async () => {
    await prefer(rig, { density: 'first' });
    const { page } = await rig.visit(layoutPage);
    await page.setViewport({ width: 1280, height: 2_800 });
    await until(
      () => marksOf(page),
      (marks) => marks.length > 0,
    );
    const labels = await drawn(page);
    expect(labels).toEqual([...new Set(labels)]);
    expect(labels[0]).toMatch(/^Llama 3.1:/);
    expect(await underlines(page)).toBeGreaterThan(10);
    for (const scheme of ['dark', 'light'] as const) {
      await emulate(rig, page, { scheme });
      await page.screenshot({ path: rig.picture(`layouts-first-${scheme}`) });
    }
  });

  it('leave no error', async () => {
    expect(await rig.ledger.errors()).toEqual([]);
  });
});
