import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  browserNames,
  cardClosed,
  cardOpened,
  clickInside,
  expectMarks,
  Rig,
  until,
  type Popup,
  type Visit,
} from './harness';
import { toldOf } from './harness/assistive.ts';

const html = `<!doctype html><html lang="en"><title>AI models of the year</title><h1>The language models</h1>
<p>Llama 3.1 is open source, Meta said.</p>${'<p>Nothing of the kind is said here.</p>'.repeat(40)}
<p>DeepSeek-R1 is open source as well, its makers wrote.</p></html>`;

describe.each(browserNames)('with the keyboard alone, in the popup of %s', (name) => {
  let rig: Rig;
  let visit: Visit;
  const drawn = (many: number) => expectMarks(visit.page, many);
  beforeAll(async () => {
    rig = await Rig.open(name);
    visit = await rig.visit({ url: 'https://news.example/year', html });
    await drawn(2);
  });
  afterAll(() => rig.close());

  async function opened(): Promise<Popup> {
    const popup = await rig.popup(visit);
    await until(() => popup.evaluate(() => document.querySelector('.claim, .state:not(.quiet)') !== null));
    return popup;
  }
  /** What has the keyboard in the popup, in words. */
  const at = (popup: Popup) =>
    popup.evaluate(() => {
      const { activeElement: one, body } = document;
      return one === body ? '' : (one?.getAttribute('aria-label') ?? one?.textContent ?? '').trim();
    });
  /** Tabs until what has the keyboard says these words. @returns what it came by */
  async function reach(popup: Popup, words: string): Promise<string[]> {
    const passed: string[] = [];
    for (let now = await at(popup); !now.includes(words);) {
      if (passed.length > 30) throw new Error(`Tab never comes to ${words}: ${passed.join(', ')}`);
      passed.push(now);
      await popup.press('Tab');
      now = await until(
        () => at(popup),
        (next) => next !== passed.at(-1),
      );
    }
    return passed;
  }
  const gone = (popup: Popup) => until(() => popup.evaluate(() => false).catch(() => true));

  it('a claim is jumped to, read and closed, and the site switched off and on', async () => {
    const first = await opened();
    const passed = await reach(first, 'DeepSeek-R1 is open source as well');
    expect(passed.join(' | ')).toMatch(
      /Check pages on news\.example.*Previous claim.*Next claim.*Llama 3\.1 is open source/,
    );
    await first.press('Enter');
    await gone(first);
    const [text] = await cardOpened(visit.page);
    expect(text).toContain('DeepSeek-R1 is open-weight');
    await visit.page.bringToFront();
    await visit.page.keyboard.press('Escape');
    await cardClosed(visit.page);

    const second = await opened();
    await reach(second, 'Check pages on news.example');
    await second.press('Space');
    await drawn(0);
    await second.press('Space');
    await drawn(2);
    await second.close();
  });

  it('a claim is dismissed and taken back', async () => {
    const popup = await opened();
    const words = () => popup.evaluate(() => document.body.innerText);
    await reach(popup, 'Cite, dismiss or report: Llama 3.1');
    await popup.press('Enter');
    await reach(popup, 'Dismiss');
    await popup.press('Enter');
    await reach(popup, 'This claim, anywhere on news.example');
    await popup.press('Enter');
    await until(words, (now) => now.includes('1 claim about 1 model'));
    await drawn(1);
    await reach(popup, '1 dismissed');
    await popup.press('Enter');
    await reach(popup, 'Restore');
    await popup.press('Enter');
    await until(words, (now) => now.includes('2 claims about 2 models'));
    await popup.close();
    await drawn(2);
  });

  it('says to assistive technology what each control is: claim and verdict, state and name', async () => {
    const popup = await opened();
    const names = (await toldOf(rig, 'popup')).map(({ role, name: words }) => `${role}: ${words}`);
    expect(names).toContain('switch: Check pages on news.example');
    expect(names).toContain(
      'button: Llama 3.1 is open source, Meta said. · Llama 3.1: open-weight, restricted licence',
    );
    expect(names).toContain('list: Claims on this page');
    expect(names).toEqual(expect.arrayContaining(['button: Next claim', 'button: Previous claim']));
    expect(names.filter((one) => /^(?:button|switch|link|textbox): $/.test(one))).toEqual([]);
    await popup.close();
  });

  it('says to it on the page what the badge and the card are', async () => {
    await visit.page.bringToFront();
    await clickInside(visit.page, 'button[aria-haspopup="dialog"]', 0);
    await cardOpened(visit.page);
    const dialog = 'dialog: Llama 3.1 is open-weight, not open source';
    const names = await until(
      async () => (await toldOf(rig, visit.page)).map(({ role, name: words }) => `${role}: ${words}`),
      (now) => now.includes(dialog),
    );
    expect(names).toContain('button: Llama 3.1: actually open-weight, restricted licence');
    expect(names.filter((one) => /^(?:button|link|textbox): $/.test(one))).toEqual([]);
    await visit.page.keyboard.press('Escape');
    expect(await rig.ledger.errors()).toEqual([]);
  });
});
