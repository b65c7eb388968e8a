import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, expectMarks, Rig, unchanged, until, type Popup, type Visit } from './harness';
import { command } from './harness/browser-ui';

declare const chrome: {
  storage: Record<'sync' | 'local', { set(items: object): Promise<void> }>;
  tabs: { query(of: object): Promise<{ id: number; url?: string }[]> };
  action: { getBadgeText(of: object): Promise<string> };
};

const url = 'https://around.example/page';
const page = (...body: string[]) => `<!doctype html><html lang="en"><title>AI models</title>${body.join('')}`;
const filler = '<p>Nothing of the kind is said here.</p>'.repeat(60);
const fixture = {
  url,
  html: page(
    '<p>Llama 3.1 is open source.</p>',
    '<iframe id="same" src="/same"></iframe><iframe id="other" src="https://other.example/frame"></iframe>',
    '<iframe id="left" src="https://left.example/frame"></iframe>',
    '<iframe id="boxed" sandbox="allow-scripts" src="/boxed"></iframe>',
    '<iframe id="written" srcdoc="<p>Gemma 2 is open source.</p>"></iframe>',
  ),
  routes: {
    '/same': page(
      '<p>Gemma 2 is open source.</p><iframe id="inner" src="https://inner.example/frame"></iframe>',
      filler,
    ),
    'https://other.example/frame': page(filler, '<p>Mistral 7B is open source.</p>'),
    'https://inner.example/frame': page('<p>Llama 3.1 is open source.</p>'),
    'https://left.example/frame': page('<p>DBRX is open source.</p>'),
    '/boxed': page('<p>Falcon 180B is open source.</p>'),
  },
};

describe.each(browserNames)('frames in %s', (name) => {
  let rig: Rig;
  let options: Page;
  let visit: Visit;
  beforeAll(async () => {
    rig = await Rig.open(name);
    options = await rig.extensionPage('options.html');
    await options.evaluate(() =>
      chrome.storage.local.set({ sites: { version: 1, mode: 'everywhere-except', except: ['left.example'] } }),
    );
    visit = await rig.visit(fixture);
    await reached();
    await expectMarks(visit.page, 1);
  });
  afterAll(() => rig.close());

  /**
   * The driver at times never learns of a frame that goes to another process while it loads: all it asks there is then
   * in vain for half a minute, until the page is loaded again.
   */
  const reached = async () => {
    visit.page.setDefaultTimeout(3_000);
    visit.page.setDefaultNavigationTimeout(30_000);
    for (let loads = 1; loads < 4; loads++) {
      const asked = visit.page.frames().map((frame) => frame.evaluate(() => document.readyState));
      if ((await Promise.allSettled(asked)).every(({ status }) => status === 'fulfilled')) return;
      await visit.page.reload();
    }
    throw new Error('the driver does not reach all frames');
  };
  const choose = (frames: boolean) =>
    options.evaluate((value) => chrome.storage.sync.set({ preferences: { version: 1, frames: value } }), frames);
  const frameOf = (path: string): Frame | undefined =>
    visit.page.frames().find((frame) => frame.url().startsWith(new URL(path, url).href));
  /** How many elements of ours stand in each frame. */
  const hosts = async () => {
    const count = async (frame: Frame) => {
      const found = await frame
        .evaluate(
          () => [...document.querySelectorAll('p > *')].filter((el) => /^x-[a-z]{8}$/.test(el.localName)).length,
        )
        .catch(() => 0);
      return [new URL(frame.url()).href, found] as const;
    };
    return Object.fromEntries(await Promise.all(visit.page.frames().map(count)));
  };
  const read = {
    [url]: 1,
    'https://around.example/same': 1,
    'https://other.example/frame': 1,
    'https://inner.example/frame': 1,
  };
  const left = { 'https://left.example/frame': 0, 'https://around.example/boxed': 0, 'about:srcdoc': 0 };
  const none = Object.fromEntries(Object.keys(read).map((address) => [address, address === url ? 1 : 0]));
  const same = (wanted: Record<string, number>) => (now: Record<string, number>) =>
    Object.keys({ ...read, ...left }).every((address) => now[address] === { ...left, ...wanted }[address]);
  const count = () =>
    options.evaluate(async (address) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === address);
      return chrome.action.getBadgeText({ tabId: tab?.id });
    }, url);
  const said = (popup: Popup) => popup.evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' '));

  it('are left alone unless a person chooses to have them read', async () => {
    expect(await unchanged(hosts)).toEqual({ ...none, ...left });
    expect(await count()).toBe('1');
  });

  it('are read in open pages at once, but not those that are sandboxed, of no address, or of a site that is off', async () => {
    await choose(true);
    await until(hosts, same(read));
    expect(await unchanged(hosts)).toEqual({ ...read, ...left });
    await until(count, (text) => text === '4');
  });

  it('are read when they come later', async () => {
    await visit.page.reload();
    await reached();
    await until(hosts, same(read));
    await visit.page.evaluate(() => document.querySelector('#same')?.remove());
    await until(hosts, (now) => now['https://around.example/same'] === undefined);
    await visit.page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('iframe'), { id: 'same', src: '/same' })),
    );
    expect(await until(hosts, same(read))).toMatchObject(read);
  });

  it('are listed in the popup, which leads to a claim in a frame', async () => {
    const popup = await rig.popup(visit);
    const text = await until(
      () => said(popup),
      (now) => now.includes('Mistral 7B') && now.includes('Gemma 2'),
    );
    expect(text).toContain('4 claims about 3 models');
    const inView = () =>
      frameOf('https://other.example/frame')?.evaluate(() => {
        const box = document.querySelector('p:last-of-type')?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
      });
    expect(await inView()).toBe(false);
    await popup.evaluate(() => {
      const claims = [...document.querySelectorAll<HTMLElement>('.claim')];
      claims.find((claim) => claim.innerText.includes('Mistral 7B'))?.click();
    });
    expect(await until(async () => (await inView()) ?? false)).toBe(true);
  });

  it('are stepped through with the page around them, by popup and by command, and an open card goes along', async () => {
    const cards = async () => {
      const inFrame = (frame: Frame) =>
        frame
          .evaluate(() => document.querySelectorAll('[popover]').length)
          .then((many): [string, number] => [frame.url(), many]);
      const found = await Promise.all(visit.page.frames().map((frame) => inFrame(frame).catch(() => ['', 0] as const)));
      return found.filter(([, many]) => many > 0).map(([address]) => address);
    };
    const seen = new Set<string>();
    // A jump has opened a card in one of the frames.
    await until(cards, (addresses) => addresses.length === 1);
    for (let turn = 0; turn < 4; turn++) {
      const [before] = await cards();
      await command(rig, visit.page, 'next-claim');
      const [now = ''] = await until(cards, (addresses) => addresses.length === 1 && addresses[0] !== before);
      seen.add(now);
    }
    expect([...seen].sort()).toEqual(Object.keys(read).sort());
    const popup = await rig.popup(visit);
    await until(
      () => said(popup),
      (now) => now.includes('4 claims'),
    );
    const places: string[] = [];
    for (let turn = 0; turn < 4; turn++) {
      await popup.evaluate(() => document.querySelector<HTMLElement>('.step:last-of-type')?.click());
      const place = await until(
        () => popup.evaluate(() => document.querySelector('.steps [role="status"]')?.textContent ?? ''),
        (text) => text !== '' && !places.includes(text),
      );
      places.push(place);
    }
    expect(places.sort()).toEqual(['1 of 4', '2 of 4', '3 of 4', '4 of 4']);
    await popup.close();
  });

  it('are restored when the choice is taken back, and when the site is switched off', async () => {
    await choose(false);
    expect(await until(hosts, same(none))).toMatchObject(none);
    await until(count, (text) => text === '1');
    await choose(true);
    await until(hosts, same(read));
    await options.evaluate(() =>
      chrome.storage.local.set({ sites: { version: 1, mode: 'everywhere-except', except: ['around.example'] } }),
    );
    const off = await until(hosts, (now) => Object.values(now).every((many) => many === 0));
    expect(Object.keys(off)).toHaveLength(7);
    await visit.page.reload();
    await reached();
    expect(Object.values(await unchanged(hosts)).every((many) => many === 0)).toBe(true);
  });

  it('leave no error', async () => {
    expect(await rig.ledger.errors()).toEqual([]);
  });
});
