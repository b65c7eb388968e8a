import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, emulate, inClosedShadow, marksOf, prefer, Rig, underlines, unchanged, until } from './harness';
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

/** Text of the page that a badge covers, and badges of which a part is cut. */
const faults = (page: Page): Promise<string[]> =>
  inClosedShadow(page, (roots) => {
    const badges = roots.flatMap((root) =>
      [...root.querySelectorAll('button')].map((button) => ({ root, box: button.getBoundingClientRect() })),
    );
    const found: string[] = [];
    const range = document.createRange();
    for (const { root, box } of badges) {
      const section = root.host.closest('section');
      if (!section) continue;
      const texts = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        range.selectNodeContents(texts.currentNode);
        for (const text of range.getClientRects()) {
          const x = Math.min(box.right, text.right) - Math.max(box.left, text.left);
          const y = Math.min(box.bottom, text.bottom) - Math.max(box.top, text.top);
          if (x > 2 && y > 2) found.push(`${section.id}: "${texts.currentNode.nodeValue}" is covered`);
        }
      }
      for (let at = root.host.parentElement; at && at !== document.body; at = at.parentElement) {
        if (getComputedStyle(at).overflowX !== 'hidden') continue;
        const edge = at.getBoundingClientRect();
        if (box.right > edge.right + 1 || box.bottom > edge.bottom + 4) found.push(`${section.id}: a badge is cut`);
      }
    }
    return found;
  });

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
const sizes = [
  { width: 1280, text: '100%' },
  { width: 360, text: '100%' },
  { width: 3840, text: '100%' },
  { width: 1280, text: '200%' },
  { width: 360, text: '200%' },
];
const height = 2_800;
const ofSize = (text: string): string => layoutPage.replace('<style>', `<style>html { font-size: ${text}; }`);

describe.each(browserNames)('layouts in %s', (name) => {
  let rig: Rig;
  let plain: Rig;
  beforeAll(async () => {
    [rig, plain] = await Promise.all([Rig.open(name), Rig.open(name, { extension: null })]);
  });
  afterAll(() => Promise.all([rig.close(), plain.close()]));
  const drawn = (page: Page) =>
    unchanged(async () => (await marksOf(page)).map(({ label }) => label), { quiet: 1_000 });

  it.each(sizes)('keep every box, and cut no more text, at $width px with text of $text', async ({ width, text }) => {
    await prefer(rig, { density: 'every' });
    const [{ page }, without] = await Promise.all([rig.visit(ofSize(text)), plain.visit(ofSize(text))]);
    const size = { width, height };
    await Promise.all([page.setViewport(size), without.page.setViewport(size)]);
    await Promise.all([page.reload(), without.page.reload()]);
    await until(
      () => marksOf(page),
      (marks) => marks.length > 5,
    );
    await drawn(page);
    expect(harms(await boxesOf(without.page), await boxesOf(page))).toEqual([]);
    expect(await faults(page)).toEqual([]);
    await page.screenshot({ path: rig.picture(`layouts-${width}-${Number.parseInt(text, 10)}`) });
    await Promise.all([page.close(), without.page.close()]);
  });

  it.each([
    ['a zoom', { width: 1280, height }, { width: 640, height: height / 2, deviceScaleFactor: 2 }],
    ['a turn of the screen', { width: 360, height }, { width: 640, height }],
  ])('are where they were after %s, and no badge is cut', async (_, first, other) => {
    await prefer(rig, { density: 'every' });
    const { page } = await rig.visit(layoutPage);
    await page.setViewport(first);
    await page.reload();
    await until(
      () => marksOf(page),
      (marks) => marks.length > 0,
    );
    await drawn(page);
    // What has no room there may leave; from then on nothing changes.
    await page.setViewport(other);
    expect(await unchanged(() => faults(page))).toEqual([]);
    await page.setViewport(first);
    const before = await unchanged(() => boxesOf(page));
    await page.setViewport(other);
    await unchanged(() => boxesOf(page));
    await page.setViewport(first);
    expect(await unchanged(() => boxesOf(page))).toEqual(before);
    await page.close();
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
    const looks = { dark: { scheme: 'dark' }, forced: { forcedColors: true }, light: { scheme: 'light' } } as const;
    for (const [look, media] of Object.entries(looks)) {
      await emulate(rig, page, media);
      await drawn(page);
      await page.screenshot({ path: rig.picture(`layouts-first-${look}`) });
    }
  });

  it('grow by three lines at most where ten models are in one paragraph', async () => {
    const rest = 'DeepSeek-R1, Mistral 7B, Phi-4, gpt-oss, Grok-1, Falcon 180B, Qwen3 and Mixtral 8x7B';
    const html = `<!doctype html><html lang="en"><title>Ten</title>
      <p style="font: 16px/1.5 sans-serif; width: 640px">The open-source models Llama 3.1, Gemma 2, ${rest} were shown.</p></html>`;
    const { page } = await rig.visit(html);
    await until(
      () => marksOf(page),
      (marks) => marks.length === 10,
    );
    const [height] = await page.$$eval('p', (all) => all.map((one) => one.getBoundingClientRect().height));
    // Two lines of text, of 24 px each.
    expect(height).toBeLessThanOrEqual(5 * 24 + 1);
    await page.screenshot({ path: rig.picture('layouts-ten') });
    await page.close();
  });

  it('leave no error', async () => {
    expect(await rig.ledger.errors()).toEqual([]);
  });
});
