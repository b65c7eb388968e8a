import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, expectMarks, Rig, unchanged } from './harness';

/** Looks for all that another script could leave: in elements, styles, events, calls, storage and timing entries. */
const scanner = `<script>
  window.log = [];
  let quiet = false;
  const note = (what) => quiet || log.push(what);
  new MutationObserver((records) => {
    for (const { type, addedNodes, removedNodes, attributeName } of records)
      note([type, attributeName, ...[...addedNodes].map((one) => '+' + one.nodeName), ...[...removedNodes].map((one) => '-' + one.nodeName)].join(' '));
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  for (const [owner, name] of [[Element.prototype, 'attachShadow'], [EventTarget.prototype, 'addEventListener'],
    [EventTarget.prototype, 'dispatchEvent'], [Node.prototype, 'insertBefore'], [Object, 'keys'], [Document.prototype, 'createElementNS'],
    [Document.prototype, 'createTreeWalker'], [window, 'getComputedStyle'], [window, 'setTimeout'], [window, 'postMessage'], [Array.prototype, 'map'],
    [Element.prototype, 'matches'], [RegExp.prototype, 'test'], [Reflect, 'apply']]) {
    const was = owner[name];
    owner[name] = function (...args) { note('call ' + name); return was.apply(this, args); };
  }
  for (const type of ['message', 'storage', 'error', 'securitypolicyviolation', 'load', 'toggle', 'custom'])
    addEventListener(type, () => type !== 'load' && note('event ' + type), true);
  // Bait: what an extension may take for its own remains.
  customElements.define('x-aaaaaaaa', class extends HTMLElement {});
  CSS.highlights.set('x-bbbbbbbb', new Highlight());
  const bait = document.createElement('x-bbbbbbbb');
  bait.attachShadow({ mode: 'closed' }).append(document.createComment('0'.repeat(32)));
  window.seen = () => {
    const calls = new Set(log);
    quiet = true;
    try { return {
      calls: [...calls].filter((one) => !one.includes('BODY') && !one.includes('#text') && !one.includes('SCRIPT')).sort(),
      elements: [...document.querySelectorAll('*')].map((one) => one.localName),
      attributes: [...document.querySelectorAll('*')].flatMap((one) => one.getAttributeNames()),
      globals: Reflect.ownKeys(window).length,
      highlights: [...CSS.highlights.keys()],
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      entries: performance.getEntriesByType('resource').length + performance.getEntriesByType('mark').length,
      stored: localStorage.length + sessionStorage.length + document.cookie.length,
      baitIsThere: bait.isConnected,
      styles: JSON.stringify([...document.querySelectorAll('p')].map((one) => ({ ...window.measure(one) }))),
    }; } finally { quiet = false; }
  };
  window.measure = (one) => { const { color, textDecorationLine, width, height } = getComputedStyle(one); return { color, textDecorationLine, width, height }; };
</script>`;

const page = (text: string): string =>
  `<!doctype html><html lang="en"><title>AI models</title>${scanner}<p>${text}</p><script>document.body.append(bait)</script></html>`;

interface Seen {
  calls: string[];
  elements: string[];
  highlights: string[];
  styles: string;
}

describe.each(browserNames)('a page that looks for us, in %s', (name) => {
  let rig: Rig;
  let plain: Rig;
  beforeAll(async () => {
    [rig, plain] = await Promise.all([Rig.open(name), Rig.open(name, { extension: null })]);
  });
  afterAll(() => Promise.all([rig.close(), plain.close()]));

  const seen = (at: Page) => at.evaluate('seen()') as Promise<Seen>;
  const compare = async (text: string): Promise<[withUs: Seen, without: Seen]> => {
    const [ours, theirs] = await Promise.all([rig.visit(page(text), 'window'), plain.visit(page(text), 'window')]);
    return [await unchanged(() => seen(ours.page), { quiet: 2_500 }), await seen(theirs.page)];
  };

  it('learns nothing where nothing is claimed', async () => {
    const [withUs, without] = await compare('Some software is open source. So is some of the furniture.');
    expect(withUs).toEqual(without);
    const [again, plainly] = await compare('A page about gardens.');
    expect(again).toEqual(plainly);
  });

  it('learns with claims that an element and a highlight without meaning are there, and nothing else', async () => {
    const text = 'Llama 3.1 is open source.';
    const [ours, theirs] = await Promise.all([rig.visit(page(text), 'window'), plain.visit(page(text), 'window')]);
    await expectMarks(ours.page, 1);
    const [withUs, without] = [await unchanged(() => seen(ours.page)), await seen(theirs.page)];
    const [host = ''] = withUs.elements.filter((one) => !without.elements.includes(one));
    expect(host).toMatch(/^x-[a-z]{8}$/);
    const isOurs = (one: string): boolean => one.toLowerCase().includes(host);
    expect(withUs.highlights.filter((one) => !without.highlights.includes(one))).toEqual([host]);
    expect(withUs.calls.filter((one) => !without.calls.includes(one)).every(isOurs)).toBe(true);
    const rest = ({ styles: _styles, calls, elements, highlights, ...others }: Seen): object => ({
      ...others,
      calls: calls.filter((one) => !isOurs(one)),
      elements: elements.filter((one) => !isOurs(one)),
      highlights: highlights.filter((one) => !isOurs(one)),
    });
    expect(rest(withUs)).toEqual(rest(without));
  });

  it('learns nothing of claims where only the toolbar shows them', async () => {
    const options = await rig.extensionPage('options.html');
    await options.evaluate(() =>
      (
        globalThis as unknown as { chrome: { storage: { sync: { set(items: object): Promise<void> } } } }
      ).chrome.storage.sync.set({
        preferences: { version: 1, inline: false },
      }),
    );
    const [withUs, without] = await compare('Llama 3.1 is open source.');
    expect(withUs).toEqual(without);
  });
});
