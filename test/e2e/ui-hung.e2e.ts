import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, cardOpened, marksOf, Rig, until, type Popup, type Visit } from './harness';
import { iconOf } from './harness/browser-ui';

declare const chrome: { storage: { sync: { set(items: object): Promise<void> } } };

const html = `<!doctype html><html lang="en"><title>AI models</title><p>Llama 3.1 is open source.</p>
<p>DeepSeek-R1 is open source.</p></html>`;

/** The popup says so after three seconds; the rest is what a busy machine needs. */
const timeLimit = 6_000;
/** So long a page hangs: longer than the limit. */
const hanging = 6_000;

const said = (popup: Popup) => popup.evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' '));
const says = (popup: Popup, words: string, timeout = timeLimit) =>
  until(
    () => said(popup),
    (text) => text.includes(words),
    { timeout },
  );
const press = (popup: Popup, selector: string) =>
  popup.evaluate((css) => document.querySelector<HTMLElement>(css)?.click(), selector);

/** Runs in a page. */
const freeze = (long: number): void => {
  setTimeout(() => {
    for (const end = performance.now() + long; performance.now() < end;);
  });
};

describe.each(browserNames)('over a page that hangs, the popup in %s', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open(name);
  });
  afterAll(() => rig.close());

  const drawn = (visit: Visit, many: number) =>
    until(
      () => marksOf(visit.page),
      (marks) => marks.length === many,
      { timeout: hanging + 15_000 },
    );
  /** From now on the page does nothing else for a while. */
  const hang = (visit: Visit) => visit.page.evaluate(freeze, hanging);
  const open = async (url: string) => {
    const visit = await rig.visit({ url, html });
    await drawn(visit, 2);
    return visit;
  };

  it('says so within seconds, switches the site, and shows what the page holds once it answers', async () => {
    const visit = await open('https://hung.example/');
    await hang(visit);
    const popup = await rig.popup(visit);
    await says(popup, 'The page is not responding');
    writeFileSync(rig.picture('popup-silent'), await popup.screenshot());
    await press(popup, '[role="switch"]');
    await says(popup, 'Off for this site');
    await until(
      () => iconOf(rig, 'hung.example'),
      ({ title }) => title.includes('off on this site'),
    );
    await press(popup, '[role="switch"]');
    await says(popup, '2 claims about 2 models', hanging + 15_000);
    await drawn(visit, 2);
    await popup.close();
    await visit.page.close();
  });

  it('says so when a claim is jumped to, and the page hangs by then', async () => {
    const visit = await open('https://hung-later.example/');
    const popup = await rig.popup(visit);
    await says(popup, '2 claims about 2 models');
    await hang(visit);
    await press(popup, '.claim');
    await says(popup, 'The page is not responding');
    // Late is better than never.
    await cardOpened(visit.page);
    await visit.page.close();
  });

  // Puppeteer's Firefox runs a page and its frames in one process: there, all of it hangs.
  it.runIf(name === 'chromium')(
    'lists what the page holds where only a frame in it hangs, and says that a part is left out',
    async () => {
      const options = await rig.extensionPage('options.html');
      await options.evaluate(() => chrome.storage.sync.set({ preferences: { version: 1, frames: true } }));
      const frame = '<p>Gemma 2 is open source.</p>';
      const visit = await rig.visit({
        url: 'https://around.example/',
        html: `${html}<iframe src="https://inside.example/"></iframe>`,
        routes: { 'https://inside.example/': frame },
      });
      await drawn(visit, 2);
      const inside = visit.page.frames().find((one) => one.url().includes('inside.example'));
      await inside?.evaluate(freeze, hanging);
      const popup = await rig.popup(visit);
      await says(popup, '2 claims about 2 models');
      await says(popup, 'could not be checked');
      await popup.close();
      expect(await rig.ledger.errors()).toEqual([]);
    },
  );
});
