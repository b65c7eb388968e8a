import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, inClosedShadow, Rig, until } from './harness';

declare const chrome: {
  runtime: { onMessage: { addListener(listener: (message: { name: string }, from: { url?: string }) => void): void } };
  tabs: { query(of: object): Promise<{ id: number; url?: string }[]> };
  scripting: { executeScript(what: object): Promise<unknown> };
};
interface Listening {
  heard: string[];
}

describe.each(browserNames)('the prefilter in %s', (name) => {
  let rig: Rig;
  let listener: Page;
  beforeAll(async () => {
    rig = await Rig.open(name);
    listener = await rig.extensionPage('options.html');
    await listener.evaluate(() => {
      const heard: string[] = ((window as unknown as Listening).heard = []);
      chrome.runtime.onMessage.addListener((message, from) => void heard.push(`${message.name} ${from.url}`));
    });
  });
  afterAll(() => rig.close());

  const heard = (url: string) =>
    listener.evaluate((at) => (window as unknown as Listening).heard.filter((one) => one.endsWith(` ${at}`)), url);
  /** Opens a page at an address of its own; it is in front from then on. */
  const visit = (slug: string, body: string, where: 'tab' | 'window' = 'tab') =>
    rig.visit({ url: `https://${slug}.example/`, html: `<!doctype html><title>A page</title>${body}` }, where);
  const add = (page: Page, html: string, into = 'body') =>
    page.evaluate(
      (markup, selector) =>
        document.querySelector(selector)?.append(...new Range().createContextualFragment(markup).childNodes),
      html,
      into,
    );
  const inject = (url: string, file: string) =>
    listener.evaluate(
      async (at, script) => {
        const tab = (await chrome.tabs.query({})).find((one) => one.url === at);
        await chrome.scripting.executeScript({ target: { tabId: tab?.id }, files: [script] });
      },
      url,
      file,
    );
  const seen = (url: string) =>
    until(
      () => heard(url),
      (messages) => messages.some((one) => one.startsWith('triggerSeen')),
    );

  it('says nothing on a page without a term, and nothing else of ours is there', async () => {
    // In windows of their own: what lies behind another tab is not followed.
    const silent = await visit('silent', '<p>Openness of sources, closed source; open, source.</p>', 'window');
    const scripts = await visit(
      'scripts',
      '<script>/* open source */</script><style>/* open source */</style><template>open source</template>',
      'window',
    );
    const spoken = await visit('spoken', '<p>Nothing yet.</p>', 'window');
    await add(silent.page, '<p>More to read, in the open.</p>');
    await add(scripts.page, '<script type="text/plain">open source</script>');
    await add(spoken.page, '<p>Llama 3.1 is open source.</p>');
    await seen('https://spoken.example/');
    expect(await heard('https://silent.example/')).toEqual([]);
    expect(await heard('https://scripts.example/')).toEqual([]);
    expect(await silent.page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([0, 0]);
  });

  it.each([
    ['a paragraph', '<p>Llama 3.1 is open source.</p>', 'body'],
    ['the end of a term', ' source', '#start'],
    ['the end of a term, in elements', '<b><i>source</i></b>', '#start'],
  ])('follows what is added: %s', async (what, html, into) => {
    const slug = `added-${what.replaceAll(/\W+/g, '-')}`;
    const { page } = await visit(slug, '<p id="start">It is said to be open </p><p>End</p>');
    expect(await heard(`https://${slug}.example/`)).toEqual([]);
    await add(page, html, into);
    await seen(`https://${slug}.example/`);
  });

  it('follows text that is written to, and adds up what is written', async () => {
    const { page } = await visit('written', '<p>Not yet.</p>');
    await page.evaluate(() => {
      const text = document.querySelector('p')?.firstChild as Text;
      for (const part of ['It is ', 'open-', 'sou', 'rce']) text.appendData(part);
    });
    await seen('https://written.example/');
  });

  it('rests in a hidden tab, and looks again when it is shown', async () => {
    const { page } = await visit('hidden', '<p>Not yet.</p>');
    await visit('in-front', '<p>Nothing.</p>');
    await until(
      () => page.evaluate(() => document.hidden),
      (hidden) => hidden,
    );
    await add(page, '<p>It is open source.</p>');
    await visit('marker', '<p>It is open source.</p>');
    await seen('https://marker.example/');
    expect(await heard('https://hidden.example/')).toEqual([]);
    await page.bringToFront();
    await seen('https://hidden.example/');
  });

  it('says so once, however often it is put into a page', async () => {
    const url = 'https://twice.example/';
    const { page } = await visit('twice', '<p>Not yet.</p>');
    await inject(url, 'prefilter.js');
    await inject(url, 'prefilter.js');
    await add(page, '<p>Llama 3.1 is open source.</p>');
    await seen(url);
    await inject(url, 'annotate.js');
    await until(
      () => inClosedShadow(page, (roots) => roots.length),
      (badges) => badges > 0,
    );
    expect((await heard(url)).filter((one) => one.startsWith('triggerSeen'))).toHaveLength(1);
    expect(await inClosedShadow(page, (roots) => roots.length)).toBe(1);
  });

  it('leaves no error', async () => {
    expect(await rig.ledger.errors()).toEqual([]);
  });
});
