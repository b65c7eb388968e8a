import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, expectMarks, Rig, until, type Popup, type Visit } from './harness';
import { altered, before } from './harness/altered';

const article = (body: string) => `<!doctype html><html lang="en"><title>AI models</title><body>${body}</body></html>`;
const saidBy = (popup: Popup) => popup.evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' '));
/** What the popup says over a page once it says these words. */
async function said(rig: Rig, visit: Visit, words: string, picture: string): Promise<string> {
  const popup = await rig.popup(visit);
  const text = await until(
    () => saidBy(popup),
    (now) => now.includes(words),
    { timeout: 30_000 },
  );
  writeFileSync(rig.picture(picture), await popup.screenshot());
  await popup.close();
  return text;
}

/** An engine that fails at one sentence, as a mistake in it would make it. */
const failing = before(() => {
  const { toLowerCase } = String.prototype;
  // oxlint-disable-next-line no-extend-native -- it is the engine's own call that is to fail
  Object.defineProperty(String.prototype, 'toLowerCase', {
    value(this: string) {
      if (this.includes('Falcon 180B is open')) throw new Error('a mistake in the engine');
      return toLowerCase.call(this);
    },
  });
});

describe.each(browserNames)('the popup in %s says plainly', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open(name, { alter: altered(['background.js'], failing) });
  });
  afterAll(() => rig.close());

  it('that a very long page is read as people come, and lists what was found so far', async () => {
    const passage = (at: number) => `<p>Passage ${at}: the open source community met in town number ${at}.</p>`;
    const first = '<p>Llama 3.1 is open source.</p>';
    const body = `${first}${Array.from({ length: 2_100 }, (_, at) => passage(at)).join('')}<p>Gemma 2 is open source.</p>`;
    const visit = await rig.visit({ url: 'https://long.example/', html: article(body) });
    const text = await said(rig, visit, 'the rest is checked as you scroll', 'popup-capped');
    expect(text).toContain('1 claim about 1 model');
    expect(text).toContain('Llama 3.1');
    expect(text).not.toContain('Gemma 2');
    await visit.page.close();
  });

  it('that a part could not be checked, and lists the rest, marks included', async () => {
    // The engine is asked for so many passages at once: the sentence that it fails at is among the first.
    const passages = Array.from({ length: 60 }, (_, at) => `<p>Open source event number ${at} was well attended.</p>`);
    const body = `<p>Falcon 180B is open source.</p>${passages.join('')}<p>Llama 3.1 is open source.</p>`;
    const visit = await rig.visit({ url: 'https://partly.example/', html: article(body) });
    await expectMarks(visit.page, 1);
    const text = await said(rig, visit, 'could not be checked', 'popup-failed');
    expect(text).toContain('1 claim about 1 model');
    expect(text).toContain('Llama 3.1');
    expect((await rig.ledger.errors()).join()).toContain('a mistake in the engine');
  });
});
