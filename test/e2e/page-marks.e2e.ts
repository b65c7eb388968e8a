import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, expectMarks, inClosedShadow, prefer, Rig } from './harness';

describe.each(browserNames)('marks at the end of a word in %s', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open(name);
    await prefer(rig, { density: 'every' });
  });
  afterAll(() => rig.close());
  const visit = async (body: string, many: number): Promise<Page> => {
    const { page } = await rig.visit(
      `<!doctype html><html lang="en"><title>Ends</title><style>body { font: 16px/1.5 sans-serif } p { margin: 2px }</style>${body}</html>`,
    );
    await page.setViewport({ width: 1000, height: 4_000 });
    await expectMarks(page, many);
    return page;
  };

  it('are behind the marks of footnotes, and before anything else', async () => {
    const words: [html: string, before: string][] = [
      ['Llama 3.1 is <a href="#it">open source</a><sup><a href="#n">[1]</a></sup><sup>[2]</sup>.', '[2]'],
      ['Gemma 2 is <b>open source</b><sup>3</sup> now.', '3'],
      ['DeepSeek-R1 is <a href="#it"><i>open source</i></a><sup>*</sup> now.', '*'],
      ['Mistral 7B is <b><i>open source</i></b><sup>†</sup> now.', '†'],
      ['Phi-4 is <b>open source</b><a href="#n">[4]</a> now.', '[4]'],
      ['Qwen3 is <b>open source</b><span>(a)</span> now.', '(a)'],
      ['Grok-1 is <a href="#it">open source</a> <sup>1</sup> now.', 'open source'],
      ['Falcon 180B is <a href="#it">open source</a><span>, they say</span>', 'open source'],
    ];
    const page = await visit(words.map(([html]) => `<p>${html}</p>`).join(''), words.length);
    const before = await inClosedShadow(page, (roots) =>
      roots.map(({ host }) => [host.closest('p')?.firstChild?.textContent, host.previousSibling?.textContent]),
    );
    expect(before).toEqual(words.map(([html, last]) => [html.split('<')[0], last]));
    await page.screenshot({ path: rig.picture('marks-notes'), clip: { x: 0, y: 0, width: 700, height: 400 } });
    await page.close();
  });

  it('leave no error', async () => {
    expect(await rig.ledger.errors()).toEqual([]);
  });
});
