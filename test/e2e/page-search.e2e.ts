import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '@/src/cli/develop/bench/bundle';
import { browserNames, Rig } from './harness';
import type { Change } from './search/in-page';

describe.each(browserNames)('the search in slices, in %s', (name) => {
  let rig: Rig;
  let script: string;
  beforeAll(async () => {
    script = await bundle(fileURLToPath(new URL('search/in-page.ts', import.meta.url)));
    rig = await Rig.open(name, { extension: null });
  });
  afterAll(() => rig.close());
  /** An empty page that can be searched. */
  const visit = async () => {
    const { page } = await rig.visit('<!doctype html><body>');
    await page.evaluate(script);
    return page;
  };

  it.each<[Change, string[]]>([
    ['grows', ['p10', 'p550']],
    ['gains', ['p10', 'p400', 'p550']],
    ['loses', ['p10', 'p550']],
  ])('loses nothing where the page %s meanwhile', async (change, found) => {
    const page = await visit();
    const ids = await page.evaluate(
      (how) => (globalThis as unknown as { searchOver(how: Change): string[] | null }).searchOver(how),
      change,
    );
    expect(ids).toEqual(found);
  });

  it('passes by what is far from any term', async () => {
    const page = await visit();
    const { found, looks } = await page.evaluate(() =>
      (globalThis as unknown as { searchCells(): { found: string[]; looks: number } }).searchCells(),
    );
    expect(found).toEqual(['c7', 'c9000', 'c9001']);
    expect(looks).toBeLessThan(1_000);
  });

  it('ends on a page that is rebuilt at every pause', async () => {
    const page = await visit();
    const ids = await page.evaluate(() =>
      (globalThis as unknown as { searchOver(how: Change): string[] | null }).searchOver('churns'),
    );
    expect(ids).toContain('p10');
  });
});
