import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findBrowser } from '@/src/cli/develop/browsers/find';
import { takePictures } from '@/src/cli/develop/store/pictures';
import { pictureProblems } from '@/src/cli/develop/store/png';

const folder = mkdtempSync(join(tmpdir(), 'store-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('pictures for the stores in chromium', () => {
  it('show something, in the sizes that the stores take', async () => {
    const browser = findBrowser('chromium') ?? '';
    const paths = await takePictures(browser, folder, { subjects: ['options'], themes: ['dark'], tiles: false });
    expect(paths.map((path) => path.slice(folder.length + 1))).toEqual([
      'options-dark-1280x800.png',
      'options-dark-640x400.png',
    ]);
    const [large = '', small = ''] = paths;
    expect(pictureProblems(readFileSync(large), 1280, 800)).toEqual([]);
    expect(pictureProblems(readFileSync(small), 640, 400)).toEqual([]);
    expect(pictureProblems(readFileSync(small), 1280, 800)).toEqual(['640×400, not 1280×800']);
  }, 60_000);
});
