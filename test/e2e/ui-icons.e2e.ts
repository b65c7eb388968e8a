import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { iconSizes, iconSvg } from '@/src/ui/ring/icon.ts';
import { Rig } from './harness';

/** To redraw the files after a change of the ring: `UPDATE_ICONS=1 npx vitest run test/e2e/ui-icons.e2e.ts`. */
const update = process.env['UPDATE_ICONS'] === '1';
const off = iconSizes.filter((size) => size <= 48);
const wanted = [
  ...iconSizes.map((size) => ({ file: `public/icon/${size}.png`, size, svg: iconSvg('on', size) })),
  ...off.map((size) => ({ file: `public/icon/off-${size}.png`, size, svg: iconSvg('off', size) })),
];

/** Draws an image address in the page; its pixels as bytes. */
function pixels(page: Page, url: string, size: number): Promise<number[]> {
  return page.evaluate(
    async (source, side) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const context = new OffscreenCanvas(side, side).getContext('2d');
      context?.drawImage(image, 0, 0, side, side);
      return [...(context?.getImageData(0, 0, side, side).data ?? [])];
    },
    url,
    size,
  );
}

function png(page: Page, url: string, size: number): Promise<string> {
  return page.evaluate(
    async (source, side) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = side;
      canvas.getContext('2d')?.drawImage(image, 0, 0, side, side);
      return canvas.toDataURL('image/png').replace('data:image/png;base64,', '');
    },
    url,
    size,
  );
}

describe('the icons', () => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await Rig.open('chromium', { extension: null });
    ({ page } = await rig.visit('<title>icons</title>'));
  });
  afterAll(() => rig.close());

  it.each(wanted)('$file is the drawing of the ring', async ({ file, size, svg }) => {
    const drawn = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    if (update) {
      mkdirSync('public/icon', { recursive: true });
      writeFileSync(file, Buffer.from(await png(page, drawn, size), 'base64'));
    }
    const stored = `data:image/png;base64,${readFileSync(file).toString('base64')}`;
    const [ours, theirs] = await Promise.all([pixels(page, stored, size), pixels(page, drawn, size)]);
    expect(ours).toHaveLength(size * size * 4);
    // Another version of the browser may smooth an edge differently; a changed drawing moves far more.
    const changed = ours.filter((value, index) => Math.abs(value - (theirs[index] ?? 0)) > 24);
    expect(changed.length / ours.length).toBeLessThan(0.02);
  });
});
