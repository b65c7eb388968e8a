import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, expectMarks, inClosedShadow, Rig, unchanged, underlines, until } from './harness';

declare const chrome: { storage: { sync: { set(items: object): Promise<void> } } };

const claim = 'Llama 3.1 is open source.';
const underlined = (page: Page, count: number) =>
  until(
    () => underlines(page),
    (now) => now === count,
  );
/** Writes down, in the page, when something of the page changed last and when the first foreign element came. */
const clock = `<script>
  const times = (window.times = { stirred: performance.now(), underlined: 0, drawn: 0 });
  addEventListener('load', () => (times.stirred = performance.now()));
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) {
      if (node.localName?.startsWith('x-')) times.drawn ||= performance.now();
      else times.stirred = performance.now();
    }
  }).observe(document, { childList: true, subtree: true });
  const look = () => (CSS.highlights.size ? (times.underlined = performance.now()) : requestAnimationFrame(look));
  look();
</script>`;
/** Find-in-page, as a page can use it. */
interface Finder {
  find(text: string): boolean;
}
interface Clock {
  times: { stirred: number; underlined: number; drawn: number };
}
const times = (page: Page) => page.evaluate(() => (window as unknown as Clock).times);
const busy = (ms: number) => `<p id="busy"></p><script>
  const end = performance.now() + ${ms};
  const beat = setInterval(() => {
    document.querySelector('#busy').append('.');
    // On a busy machine the page goes on until the underline has come: one that waited for rest would come too late.
    if (performance.now() > end && (CSS.highlights.size || performance.now() > end + 8000)) clearInterval(beat);
  }, 100);
</script>`;

describe.each(browserNames)('badges in %s', (name) => {
  let rig: Rig;
  let options: Page;
  beforeAll(async () => {
    rig = await Rig.open(name);
    options = await rig.extensionPage('options.html');
  });
  afterAll(() => rig.close());
  const set = (preferences: object) =>
    options.evaluate((values) => chrome.storage.sync.set({ preferences: { version: 2, ...values } }), preferences);
  const visit = async (body: string) => (await rig.visit(`<!doctype html><title>A page</title>${body}`)).page;

  it.each([
    ['500 ms on a plain page', '', 500],
    ['1.5 s on a page that a server rendered', '<div data-server-rendered="true"><!--[--><!--]--></div>', 1_500],
    ['1.5 s where only React would put the comment', '<div>Read <!-- -->3<!-- --> times</div>', 1_500],
  ])('come when the page has been quiet for %s, the underline at once', async (_, marks, quiet) => {
    const page = await visit(`${clock}<p>${claim}</p>${marks}${busy(1_500)}`);
    await expectMarks(page, 1);
    const { stirred, underlined, drawn } = await times(page);
    expect(drawn - stirred).toBeGreaterThanOrEqual(quiet - 5);
    expect(underlined).toBeLessThan(stirred);
  });

  it('are bare elements of a name that differs from page to page, with nothing to be seen inside', async () => {
    const names: (string | undefined)[] = [];
    for (const round of [1, 2]) {
      const page = await visit(`<p id="p${round}">${claim}</p>`);
      await expectMarks(page, 1);
      const host = await page.evaluate(() => {
        const { localName, shadowRoot, childNodes, attributes } = document.querySelector('p')?.lastElementChild ?? {};
        return { localName, shadowRoot, inside: [childNodes?.length, attributes?.length] };
      });
      expect(host).toMatchObject({ shadowRoot: null, inside: [0, 0] });
      expect(await page.evaluate(() => document.styleSheets.length + document.adoptedStyleSheets.length)).toBe(0);
      names.push(host.localName);
    }
    expect(new Set(names).size).toBe(2);
  });

  it('change nothing of what is selected, found or printed', async () => {
    const page = await visit(`<p>${claim}</p><p>The end.</p>`);
    await expectMarks(page, 1);
    const selected = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.body);
      return String(getSelection());
    });
    expect(selected.trim()).toBe(`${claim}\n\nThe end.`);
    const found = (words: string) =>
      page.evaluate((text) => {
        getSelection()?.removeAllRanges();
        return (window as unknown as Finder).find(text);
      }, words);
    expect([await found('open-weight'), await found('restricted'), await found('The end')]).toEqual([
      false,
      false,
      true,
    ]);
    const shown = () => inClosedShadow(page, ([root]) => root && getComputedStyle(root.host).display);
    expect(await shown()).toBe('inline');
    const printed = await inClosedShadow(page, ([root]) =>
      root?.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join(' '),
    );
    expect(printed).toMatch(/@media print \{\s*:host \{ display: none !important; \}\s*\}/);
  });

  it('follow the page: text that is added, changed, replaced, removed', async () => {
    const page = await visit(`<main><p id="a">${claim}</p></main>`);
    await expectMarks(page, 1);
    await page.evaluate(() => {
      const more = document.createElement('section');
      more.innerHTML = '<p id="b">Gemma 2 is <b>open source</b>.</p>';
      document.querySelector('main')?.append(more);
    });
    await expectMarks(page, 2);
    await page.evaluate(() => {
      const text = document.querySelector('#a')?.firstChild as Text;
      text.data = 'Nothing of the kind.';
    });
    expect((await expectMarks(page, 1))[0]?.label).toMatch(/^Gemma 2/);
    await page.evaluate(
      () => ((document.querySelector('#a') as HTMLElement).textContent = 'Mistral 7B is open source.'),
    );
    expect((await expectMarks(page, 2))[0]?.label).toMatch(/^Mistral 7B/);
    await page.evaluate(() => document.querySelector('section')?.remove());
    await expectMarks(page, 1);
    await underlined(page, 2);
    await page.evaluate(() => ((document.querySelector('main') as HTMLElement).innerHTML = '<p>Gone.</p>'));
    await expectMarks(page, 0);
    await underlined(page, 0);
  });

  it('come to text that is unfolded, and to text that is shown', async () => {
    const page = await visit(
      `<details><summary>More</summary>${claim}</details><div id="tab" style="display: none"><p>Gemma 2 is open source.</p></div><p>Mistral 7B is open source.</p>`,
    );
    await expectMarks(page, 1);
    await page.click('summary');
    await expectMarks(page, 2);
    await page.evaluate(() => ((document.querySelector('#tab') as HTMLElement).style.display = 'block'));
    expect(await expectMarks(page, 3)).toHaveLength(3);
  });

  it('leave when the text becomes an editor, and return', async () => {
    const page = await visit(`<div id="draft"><p>${claim}</p></div><p>Gemma 2 is open source.</p>`);
    await expectMarks(page, 2);
    await page.evaluate(() => document.querySelector('#draft')?.setAttribute('contenteditable', 'true'));
    await expectMarks(page, 1);
    expect(await underlines(page)).toBe(2);
    await page.evaluate(() => document.querySelector('#draft')?.removeAttribute('contenteditable'));
    await expectMarks(page, 2);
  });

  it('are drawn again where the page makes copies, which hold nothing of ours', async () => {
    await set({ density: 'every' });
    const page = await visit(`<p id="a">${claim}</p>`);
    await expectMarks(page, 1);
    await page.evaluate(() => {
      const copy = document.querySelector('#a')?.cloneNode(true) as Element;
      copy.id = 'b';
      document.body.append(copy);
    });
    await expectMarks(page, 2);
    expect(await page.evaluate(() => document.querySelectorAll('p > *').length)).toBe(2);
  });

  it('give way to a page that removes them', async () => {
    const page = await visit(`<p>${claim}</p><script>
      window.removed = 0;
      new MutationObserver(() => {
        for (const element of document.querySelectorAll('p > *')) { element.remove(); window.removed += 1; }
      }).observe(document, { childList: true, subtree: true });
    </script>`);
    const removed = () => page.evaluate(() => (window as unknown as { removed: number }).removed);
    await until(removed, (times) => times === 3);
    expect(await unchanged(removed)).toBe(3);
    expect(await underlines(page)).toBe(2);
  });

  it('follow the settings at once', async () => {
    const page = await visit(`<p>${claim}</p><p>OLMo 2 is open source.</p>`);
    await expectMarks(page, 1);
    await set({ confirmed: true });
    await expectMarks(page, 2);
    await set({ density: 'toolbar' });
    await expectMarks(page, 0);
    expect(await underlines(page)).toBe(0);
    await set({ level: 'proven' });
    await expectMarks(page, 1);
  });

  it('leave no error', async () => {
    expect(await rig.ledger.errors()).toEqual([]);
  });
});
