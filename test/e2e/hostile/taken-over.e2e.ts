import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, cardsOf, centreInside, expectMarks, marksOf, prefer, Rig, unchanged } from '../harness';
import { hostsIn, page } from './hostile';

const two = page(`<p id="a">Llama 3.1 is open source.</p><p id="b">DeepSeek-R1 is open source.</p>
  <p id="c">Words of the page.</p><button id="own">Win</button><iframe srcdoc="<p>Frame</p>"></iframe>`);

/** Models by the paragraphs in which their badges are. */
const placed = async (at: Page): Promise<string> =>
  (await marksOf(at))
    .map(({ label, block }) => `${label.split(':')[0]} @ ${block}`)
    .sort()
    .join(' | ');
const right = 'DeepSeek-R1 @ DeepSeek-R1 is open source. | Llama 3.1 @ Llama 3.1 is open source.';

/** What a page does to the elements of ours, each in a line; a promise may hold only if all is as it was after it. */
const takeovers: [what: string, script: string][] = [
  ['adopts it into a frame', `frames[0].document.body.append(hosts()[0])`],
  [
    'exchanges two of them',
    `{ const [one, other] = hosts(); const at = other.nextSibling, p = other.parentNode;
    one.after(other); p.insertBefore(one, at); }`,
  ],
  [
    'exchanges their paragraphs',
    `{ const [one, other] = ['#a', '#b'].map((s) => document.querySelector(s)); other.after(one); }`,
  ],
  [
    'takes its words away and leaves it',
    `{ const { firstChild } = document.querySelector('#a'); firstChild.data = 'Qwen3 says hello. '; firstChild.data = 'Llama 3.1 is open source.'; }`,
  ],
  [
    'wraps it in a label, a dialog and a template',
    `{ const host = hosts()[0]; const label = document.createElement('label');
    host.before(label); label.append(host); }`,
  ],
  [
    'keeps it in a template',
    `{ const t = document.createElement('template'); document.body.append(t); t.content.append(hosts()[0]); }`,
  ],
  [
    'puts it into a shadow root of its own',
    `{ const root = document.querySelector('#c').attachShadow({ mode: 'open' }); root.append(hosts()[0]); }`,
  ],
  ['puts it into the root', `document.documentElement.append(hosts()[0])`],
];

const tools = `window.hosts = () => [...document.querySelectorAll(':not(:defined)')].filter((one) => /^x-[a-z]{8}$/.test(one.localName));`;

const attributes = {
  style: 'position:fixed!important;left:0!important;top:0!important;transform:scale(9)!important',
  class: 'x',
  hidden: '',
  inert: '',
  popover: 'auto',
  contenteditable: 'true',
  draggable: 'true',
  slot: 'x',
  id: 'own2',
  is: 'x-y',
  lang: 'ar',
  dir: 'rtl',
  part: 'x',
  tabindex: '0',
  role: 'alert',
  'aria-hidden': 'true',
  'aria-label': 'Llama is open source',
  accesskey: 'a',
  onclick: 'window.pressed = 1',
};

/** Opens a page with two claims, once both have their badges. */
async function open(rig: Rig): Promise<Page> {
  const { page: at } = await rig.visit({ url: `https://news.example/${Math.random()}`, html: two });
  await expectMarks(at, 2);
  await at.evaluate(tools);
  return at;
}

describe.each(browserNames)('the elements of ours, when a page in %s', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open(name);
    await prefer(rig, { density: 'every' });
  });
  afterAll(() => rig.close());

  it('moves them anywhere: each is at its own claim again, and nowhere else', async () => {
    for (const [what, script] of takeovers) {
      const at = await open(rig);
      await at.evaluate(script);
      await unchanged(async () => [await placed(at), await hostsIn(at)]);
      const inside = await at.evaluate(
        () => (document.querySelector('iframe') as HTMLIFrameElement).contentDocument?.body.children.length,
      );
      const kept = await at.evaluate(() => document.querySelector('template')?.content.childNodes.length ?? 0);
      expect.soft([what, inside, kept]).toEqual([what, 1, 0]);
      if (what.includes('paragraphs'))
        await at.evaluate(`document.querySelector('#b').before(document.querySelector('#a'))`);
      expect.soft(await placed(at), what).toBe(right);
      await at.close();
    }
  });

  it('writes attributes on them: they say the same at the same place, or are drawn again', async () => {
    const at = await open(rig);
    for (const [key, value] of Object.entries(attributes)) {
      const before = await centreInside(at, 'button[aria-haspopup="dialog"]');
      await at.evaluate(
        (k, v) => (window as unknown as { hosts(): Element[] }).hosts()[0]?.setAttribute(k, v),
        key,
        value,
      );
      const held = await unchanged(
        async () => [
          await placed(at),
          await at.evaluate(`hosts().map((one) => one.getAttributeNames().join()).join('|')`),
        ],
        { quiet: 800 },
      );
      const after = await centreInside(at, 'button[aria-haspopup="dialog"]').catch(() => null);
      expect.soft([key, held[0], after]).toEqual([key, right, before]);
      await at.evaluate(
        (k) => (window as unknown as { hosts(): Element[] }).hosts().forEach((one) => one.removeAttribute(k)),
        key,
      );
    }
    await at.close();
  });

  it('leaves no error', async () => {
    expect(await rig.ledger.errors()).toEqual([]);
    expect(await rig.ledger.requests()).toEqual([]);
  });
});

describe.each(browserNames)('the elements of ours, when a person presses and a page in %s', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open(name);
    await prefer(rig, { density: 'every' });
  });
  afterAll(() => rig.close());

  it("hands a person's press on its own button to them: no card opens", async () => {
    const at = await open(rig);
    const cards = () => cardsOf(at);
    for (const script of [
      `own.onpointerdown = (e) => hosts()[0].setPointerCapture(e.pointerId)`,
      `own.onpointerdown = null; hosts()[0].id = 'taken'; hosts()[0].setAttribute('popover', ''); own.setAttribute('popovertarget', 'taken')`,
      `own.removeAttribute('popovertarget'); own.setAttribute('commandfor', 'taken'); own.setAttribute('command', 'toggle-popover')`,
      `own.removeAttribute('commandfor'); own.onclick = () => { hosts()[0].click(); hosts()[0].focus(); hosts()[0].dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })); }`,
    ]) {
      await at.evaluate(script);
      const box = await (await at.$('#own'))?.boundingBox();
      await at.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
      expect.soft([script, await unchanged(cards, { quiet: 700 })]).toEqual([script, []]);
      await at.keyboard.press('Escape');
    }
    await at.close();
  });

  it('moves the underline over other words: no card about another model opens there', async () => {
    const at = await open(rig);
    await at.evaluate(`{
      const [ours] = [...CSS.highlights].filter(([name]) => /^x-[a-z]{8}$/.test(name)).map(([, one]) => one);
      for (const css of ['#b', '#c']) {
        const range = new Range();
        range.selectNodeContents(document.querySelector(css));
        ours.add(range);
      }
    }`);
    const press = async (css: string): Promise<string[]> => {
      const box = await (await at.$(css))?.boundingBox();
      await at.mouse.click((box?.x ?? 0) + 30, (box?.y ?? 0) + 8);
      const shown = await unchanged(() => cardsOf(at), { quiet: 1_000 });
      await at.keyboard.press('Escape');
      return shown;
    };
    expect(await press('#c')).toEqual([]);
    expect((await press('#b')).map((one) => [one.includes('DeepSeek-R1'), one.includes('Llama')])).toEqual([
      [true, false],
    ]);
    await at.close();
  });

  it('leaves no error', async () => {
    expect(await rig.ledger.errors()).toEqual([]);
    expect(await rig.ledger.requests()).toEqual([]);
  });
});
