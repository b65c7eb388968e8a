import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, expectMarks, marksOf, Rig, until, type Visit } from './harness';

const html = `<!doctype html><html lang="en"><title>AI models</title><p>Llama 3.1 is open source.</p></html>`;

/** So soon after the last end of the background every badge is there, in milliseconds, on a busy machine as well. */
const soon = 20_000;

describe.each(browserNames)('a background that is ended while pages load, in %s', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open(name);
    // Nothing wakes a background that is ended while the extension is being installed, until a tab moves.
    const first = await rig.visit(html, 'window');
    await expectMarks(first.page, 1);
    await rig.leave(first);
  });
  afterAll(() => rig.close());

  /** The pages without a badge. */
  const bare = async (visits: readonly Visit[]): Promise<string[]> => {
    const marks = await Promise.all(
      visits.map(async ({ page }) => ((await marksOf(page)).length > 0 ? '' : page.url())),
    );
    return marks.filter(Boolean);
  };

  const allHaveBadges = (visits: readonly Visit[]): Promise<string[]> =>
    until(
      () => bare(visits),
      (left) => left.length === 0,
      { timeout: soon },
    );

  it('loses no claim of 24 loads in each of which it is ended once', async () => {
    for (let load = 0; load < 24; load += 4) {
      const urls = [0, 1, 2, 3].map((more) => `https://load-${load + more}.example/`);
      const visiting = Promise.all(urls.map((url) => rig.visit({ url, html }, 'window')));
      await rig.stopBackground().catch(() => undefined);
      const visits = await visiting;
      await rig.stopBackground().catch(() => undefined);
      expect(await allHaveBadges(visits)).toEqual([]);
      for (const visit of visits) await rig.leave(visit);
    }
  }, 120_000);

  it('loses no claim of 20 pages while it is ended every 120 ms', async () => {
    let going = true;
    const ending = (async () => {
      while (going) {
        await rig.stopBackground().catch(() => undefined);
        await new Promise((done) => setTimeout(done, 120));
      }
    })();
    const visits: Visit[] = [];
    for (let at = 0; at < 20; at++)
      visits.push(await rig.visit({ url: `https://page-${at}.example/`, html }, 'window'));
    going = false;
    await ending;
    expect(await allHaveBadges(visits)).toEqual([]);
  }, 120_000);
});
