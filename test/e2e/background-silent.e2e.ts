import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, expectMarks, Rig, until, type Popup } from './harness';
import { altered, before } from './harness/altered';

const html = `<!doctype html><html lang="en"><title>AI models</title><p>Llama 3.1 is open source.</p></html>`;

interface Asking {
  runtime: { sendMessage(message: { name?: string }): Promise<unknown> };
}
declare const browser: Asking | undefined;
declare const chrome: Asking;

/** The first question about a page is refused. */
function refuseOnce(): void {
  const { runtime } = typeof browser === 'object' ? browser : chrome;
  const send = runtime.sendMessage.bind(runtime);
  let refused = false;
  const value: typeof send = async (message) => {
    if (message.name !== 'analyze' || refused) return send(message);
    refused = true;
    throw new Error('analyze: refused');
  };
  Object.defineProperty(runtime, 'sendMessage', { value });
}

/** Nobody answers the prefilter. */
function answerNothing(): void {
  const { runtime } = typeof browser === 'object' ? browser : chrome;
  const send = runtime.sendMessage.bind(runtime);
  const value: typeof send = async (message) => (message.name === 'triggerSeen' ? undefined : send(message));
  Object.defineProperty(runtime, 'sendMessage', { value });
}

const text = (popup: Popup) => popup.evaluate(() => document.body.innerText);
const says = (popup: Popup, words: string) =>
  until(
    () => text(popup),
    (said) => said.includes(words),
  );

describe.each(browserNames)('a background that does not answer, in %s', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    const onSilent = (script: string) =>
      `if (location.host === 'silent.example') ${before(answerNothing)('')}\n${script}`;
    const alter = (folder: string) => {
      altered(['annotate.js'], before(refuseOnce))(folder);
      altered(['prefilter.js'], onSilent)(folder);
    };
    rig = await Rig.open(name, { alter });
  });
  afterAll(() => rig.close());

  it('is asked again for an analysis that failed', async () => {
    const { page } = await rig.visit(html);
    expect(await expectMarks(page, 1)).toHaveLength(1);
  });

  it('leaves a page unread: the popup says so, and offers to check it', async () => {
    const visit = await rig.visit({ url: 'https://silent.example/', html });
    const popup = await rig.popup(visit);
    expect(await says(popup, 'has not been checked yet')).not.toContain('No AI model');
    await popup.evaluate(() => document.querySelector<HTMLElement>('.state .button')?.click());
    expect(await says(popup, '1 claim about 1 model')).not.toContain('has not been checked');
    await popup.close();
  });
});
