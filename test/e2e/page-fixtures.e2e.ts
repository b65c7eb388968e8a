import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMessenger, type Messenger } from '@/src/cli/start/report';
import { browserNames, inClosedShadow, prefer, Rig, unchanged, underlines, until } from './harness';

/**
 * Every folder of test/pages whose expected.json lists badges. With UPDATE=1 the files are rewritten, to be read
 * by a person before they are kept.
 */
interface Expected {
  /** Words of each badge, and the end of the text or link that it follows. */
  badges: { label: string; after: string }[];
  /** How many stretches of text are underlined. */
  underlines: number;
}
const folders = readdirSync('test/pages').filter((slug) => {
  const file = `test/pages/${slug}/expected.json`;
  return process.env['UPDATE'] && !existsSync(file) ? true : 'badges' in JSON.parse(readFileSync(file, 'utf8'));
});

const badgesOn = (page: Page): Promise<Expected['badges']> =>
  inClosedShadow(page, (roots) =>
    roots.flatMap((root) =>
      [...root.querySelectorAll('button')].map((button) => ({
        label: button.getAttribute('aria-label') ?? '',
        after: (root.host.previousSibling?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(-30),
      })),
    ),
  );
const markup = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
const text = (page: Page) => page.evaluate(() => document.documentElement.textContent);

describe.each(browserNames)('fixtures in %s', (name) => {
  let rig: Rig;
  let plain: Rig;
  let messenger: Messenger;
  beforeAll(async () => {
    [rig, plain] = await Promise.all([Rig.open(name), Rig.open(name, { extension: null })]);
    await prefer(rig, { density: 'every' });
    messenger = await openMessenger(rig.launched);
  });
  afterAll(() => Promise.all([rig.close(), plain.close()]));

  it.concurrent.for(folders)('%s', async (slug) => {
    const fixture = { url: `https://${slug}.example/`, html: readFileSync(`test/pages/${slug}/source.html`, 'utf8') };
    const [visit, without] = await Promise.all([rig.visit(fixture, 'window'), plain.visit(fixture, 'window')]);
    const { page } = visit;
    await until(
      () => badgesOn(page),
      (badges) => badges.length > 0,
    );
    const seen: Expected = { badges: await unchanged(() => badgesOn(page)), underlines: await underlines(page) };
    const file = `test/pages/${slug}/expected.json`;
    if (process.env['UPDATE']) writeFileSync(file, `${JSON.stringify(seen, null, 2)}\n`);
    await page.screenshot({ path: rig.picture(`fixture-${slug}`), fullPage: true });
    expect(seen).toEqual(JSON.parse(readFileSync(file, 'utf8')));
    expect(await text(page)).toBe(await text(without.page));

    await messenger.ask(page, 'stop');
    expect(await underlines(page)).toBe(0);
    expect(await markup(page)).toBe(await markup(without.page));
    await Promise.all([rig.leave(visit), plain.leave(without)]);
  });

  it('leaves no error and no request of ours', async () => {
    expect(await rig.ledger.errors()).toEqual([]);
    expect(await rig.ledger.requests()).toEqual([]);
  });
});
