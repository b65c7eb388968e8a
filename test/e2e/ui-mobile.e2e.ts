import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, marksOf, Rig, until, type Popup, type Visit } from './harness';
import { altered, before } from './harness/altered';

declare const chrome: Record<string, unknown>;

const html = `<!doctype html><html lang="en"><title>AI models</title>
<p>Llama 3.1 is open source, Meta said.</p><p>DeepSeek-R1 is open source as well, its makers wrote.</p></html>`;

/** Firefox for Android has no commands, no menus, no windows, and draws the icon by itself. */
const onPhone = before(() => {
  const action = chrome['action'] as Record<string, unknown>;
  const lacks = [
    ...['commands', 'contextMenus', 'menus', 'windows'].map((key) => [chrome, key] as const),
    [action, 'setIcon'] as const,
  ];
  for (const [api, key] of lacks) {
    Object.defineProperty(api, key, { value: undefined, configurable: true });
    if (api[key] !== undefined) throw new Error(`${key} is still there`);
  }
});

describe.each(browserNames)('where there are neither commands nor menus, in %s', (name) => {
  let rig: Rig;
  let visit: Visit;
  let popup: Popup;
  beforeAll(async () => {
    rig = await Rig.open(name, { alter: altered(['background.js'], onPhone) });
    visit = await rig.visit({ url: 'https://news.example/', html });
    await expectMarks(2);
    popup = await rig.popup(visit);
    await says('2 claims about 2 models');
  });
  afterAll(() => rig.close());

  const expectMarks = async (many: number): Promise<void> => {
    const count = async () => (await marksOf(visit.page)).length;
    expect(await until(count, (now) => now === many)).toBe(many);
  };
  const says = async (words: string): Promise<void> => {
    const text = () => popup.evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' '));
    expect(await until(text, (now) => now.includes(words))).toContain(words);
  };
  const press = (words: string) =>
    popup.evaluate((label) => {
      const controls = [...document.querySelectorAll<HTMLElement>('button, summary')];
      const nameOf = (one: HTMLElement) => (one.getAttribute('aria-label') ?? one.innerText).trim();
      const named =
        controls.find((one) => nameOf(one) === label) ?? controls.find((one) => nameOf(one).startsWith(label));
      if (!named) throw new Error(`no control ${label}`);
      named.click();
    }, words);

  it('the popup steps through the claims', async () => {
    await press('Next claim');
    await says('1 of 2');
    await press('Next claim');
    await says('2 of 2');
  });

  it('the popup checks a text', async () => {
    await press('Check text');
    await popup.evaluate(() => {
      const field = document.querySelector('textarea');
      if (field) field.value = 'They call Gemma 2 open source.';
    });
    await press('Check');
    await says('Gemma 2: open-weight');
    await press('Back to the page');
  });

  it('the popup cites, dismisses and takes back', async () => {
    await press('Cite, dismiss or report: DeepSeek-R1');
    await press('Cite');
    await says('Plain text');
    writeFileSync(rig.picture('popup-mobile'), await popup.screenshot());
    await press('Dismiss');
    await press('All claims about DeepSeek-R1, on every site');
    await expectMarks(1);
    await says('1 dismissed');
    await press('Restore');
    await expectMarks(2);
  });

  it('the popup pauses and resumes, switches the site off and on', async () => {
    await press('Pause');
    await press('Pause for an hour');
    await expectMarks(0);
    await press('Resume now');
    await expectMarks(2);
    await press('Check pages on news.example');
    await expectMarks(0);
    await press('Check pages on news.example');
    await expectMarks(2);
  });

  it('nothing fails', async () => {
    expect(await rig.ledger.errors()).toEqual([]);
    expect(visit.errors).toEqual([]);
  });
});
