import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, clickInside, emulate, inClosedShadow, Rig, textsInside, until } from './harness';
import { altered } from './harness/altered';

/** What both browsers call the extension's own interface. */
declare const chrome: {
  storage: Record<
    'local' | 'sync',
    {
      get(key: string): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
      remove(key: string): Promise<void>;
    }
  >;
  tabs: { query(of: object): Promise<unknown[]> };
};

const page = `<!doctype html><title>A page with a secret</title><p>Nothing to check here.</p><div id="host"></div>
<script>
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = '<button>Press</button>';
  root.querySelector('button').onclick = (event) => { document.title = String(event.isTrusted); };
  fetch('/data.json').then((answer) => answer.json()).then(({ ok }) => console.error('told to complain: ' + ok));
</script>`;

describe.each(browserNames)('the test harness in %s', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open(name);
  });
  afterAll(() => rig.close());

  it('reads and presses what is inside closed shadow roots', async () => {
    const { page: tab } = await rig.visit(page);
    expect(await tab.evaluate(() => document.querySelector('#host')?.shadowRoot)).toBeNull();
    expect(await textsInside(tab, 'button')).toEqual(['Press']);
    expect(await inClosedShadow(tab, (roots, a, b) => roots.length + a + b, 20, 1)).toBe(22);
    await clickInside(tab, 'button');
    await until(
      () => tab.title(),
      (title) => title === 'true',
    );
  });

  it('serves pretended addresses, and records requests and errors', async () => {
    const visit = await rig.visit({
      html: page,
      routes: { '/data.json': { body: '{"ok":1}', contentType: 'application/json' } },
    });
    await until(
      () => visit.errors,
      (errors) => errors.includes('told to complain: 1'),
    );
    expect(visit.requests).toContainEqual({ url: 'https://news.example/data.json', served: true });
  });

  it('opens the real popup over a page', async () => {
    const visit = await rig.visit(page);
    const popup = await rig.popup(visit);
    expect(await popup.evaluate((a) => `${location.protocol}${a}`, '!')).toMatch(/-extension:!$/);
    expect(Buffer.from(await popup.screenshot()).toString('latin1', 1, 4)).toBe('PNG');
    await popup.close();
  });

  it('keeps what the extension stored over a restart', async () => {
    const store = await rig.extensionPage('popup.html');
    await store.evaluate(() => chrome.storage.local.set({ harness: 'kept' }));
    await rig.restart();
    const again = await rig.extensionPage('popup.html');
    expect(await again.evaluate(async () => (await chrome.storage.local.get('harness'))['harness'])).toBe('kept');
    await again.evaluate(() => chrome.storage.local.remove('harness'));
  });

  it('pretends dark colours, less motion and forced colours', async () => {
    const { page: tab } = await rig.visit(page);
    const ask = () =>
      tab.evaluate(() =>
        ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)', '(forced-colors: active)'].map(
          (query) => matchMedia(query).matches,
        ),
      );
    await emulate(rig, tab, { scheme: 'dark', reducedMotion: true });
    await until(ask, (answers) => answers.join() === 'true,true,false');
    await emulate(rig, tab, { forcedColors: true });
    await until(ask, (answers) => answers.join() === 'false,false,true');
    await emulate(rig, tab, {});
  });

  it('reports that the extension neither failed nor made a request', async () => {
    await rig.stopBackground();
    expect(await rig.ledger.errors()).toEqual([]);
    expect(await rig.ledger.requests()).toEqual([]);
  });
});

describe.each(browserNames)('a browser that is handed on, in %s', (name) => {
  const seen = `<!doctype html><title>A page</title><p>Llama 3.1 is open source.</p>`;
  const look = async (rig: Rig) => {
    const { page: tab } = await rig.visit(seen);
    await until(
      () => textsInside(tab, 'button'),
      (texts) => texts.length === 1,
    );
    const stored = await rig.extensionPage('options.html', '#site');
    return {
      ofPage: await tab.evaluate(() => [
        document.cookie,
        localStorage.length,
        (document.cookie = 'a=b'),
        (localStorage['a'] = 'b'),
      ]),
      isDark: await tab.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches),
      ofExtension: await stored.evaluate(async () => [
        await chrome.storage.local.get('left'),
        await chrome.storage.sync.get('left'),
      ]),
      tabs: (await stored.evaluate(() => chrome.tabs.query({}))).length,
      errors: await rig.ledger.errors(),
    };
  };

  it('is as new', async () => {
    const first = await Rig.open(name);
    const process = first.process;
    const before = await look(first);
    const page = await first.extensionPage('options.html', '#site');
    await page.evaluate(async () => {
      await chrome.storage.local.set({ left: 1, sites: { version: 1, except: ['news.example'] } });
      await chrome.storage.sync.set({ left: 1 });
      console.error('left behind');
    });
    await emulate(first, page, { scheme: 'dark' });
    await first.visit(seen, 'window');
    await first.close();
    const second = await Rig.open(name);
    expect(second.process).toBe(process);
    expect(await look(second)).toEqual(before);
    await second.close();
  });
});

describe.each(browserNames)('a broken extension in %s', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    const lax = (manifest: string): string =>
      JSON.stringify({ ...JSON.parse(manifest), content_security_policy: undefined });
    // Again and again: a busy machine may listen late.
    const late = (code: string) => (text: string) => `${text};setInterval(() => { ${code} }, 1000);`;
    const leaks = late(`fetch('https://leak.example/').catch(() => 0); throw new Error('planted')`);
    rig = await Rig.open(name, {
      alter(folder) {
        altered(['manifest.json'], lax)(folder);
        altered(['background.js'], leaks)(folder);
        altered(['prefilter.js'], late(`console.error('planted in the page')`))(folder);
      },
    });
    await rig.visit(page);
  });
  afterAll(() => rig.close());

  it('is found out: what it throws, what it complains of, what it asks for', async () => {
    const errors = await until(
      () => rig.ledger.errors(),
      (list) => ['planted', 'planted in the page'].every((words) => list.some((error) => error.includes(words))),
    );
    expect(errors.length).toBeGreaterThanOrEqual(2);
    await until(
      () => rig.ledger.requests(),
      (list) => list.includes('https://leak.example/'),
    );
  });
});
