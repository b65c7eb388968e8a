import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marksOf, Rig, until, type Visit } from './harness';

const models = ['Llama 3.1', 'DeepSeek-R1', 'Gemma 2', 'Qwen2.5 72B', 'Mistral Large 2', 'GPT-4'];
const sentence = (_: unknown, at: number) =>
  `<p>${models[at % models.length]} is an open source model, as paragraph ${at} says.</p>`;
const html = `<!doctype html><html lang="en"><title>AI models</title>${Array.from({ length: 200 }, sentence).join('')}`;

const tabs = 40;
/** The most that the background's heap may hold for all of them, in bytes. */
const budget = 60 * 2 ** 20;

describe('forty tabs with 200 claims each in chromium', () => {
  let rig: Rig;
  const visits: Visit[] = [];
  beforeAll(async () => {
    rig = await Rig.open('chromium');
  });
  afterAll(() => rig.close());

  const claimsOf = async (visit: Visit): Promise<string | undefined> => {
    const popup = await rig.popup(visit);
    const said = await until(
      () => popup.evaluate(() => document.body.innerText),
      (text) => text.includes('claims about'),
    );
    await popup.close();
    return said.split('\n').find((line) => line.includes('claims about'));
  };

  it('are all read, and the background stays small', async () => {
    for (let at = 0; at < tabs; at += 1) {
      // oxlint-disable-next-line no-await-in-loop -- a tab behind another draws nothing
      const visit = await rig.visit({ url: `https://news-${at}.example/`, html });
      visits.push(visit);
      // oxlint-disable-next-line no-await-in-loop
      await until(
        () => marksOf(visit.page),
        (marks) => marks.length >= models.length,
      );
    }
    const worker = rig.launched.browser.targets().find((target) => target.type() === 'service_worker');
    const session = await worker?.createCDPSession();
    const { usedSize = Infinity } = (await session?.send('Runtime.getHeapUsage')) ?? {};
    expect(usedSize).toBeLessThan(budget);
    await session?.detach();
    for (const visit of [visits[0], visits[tabs - 1]])
      // oxlint-disable-next-line no-await-in-loop -- one popup at a time
      expect(visit && (await claimsOf(visit))).toContain('200 claims about 6 models');
    expect(await rig.ledger.errors()).toEqual([]);
  }, 240_000);
});
