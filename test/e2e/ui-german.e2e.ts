import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, checkText, openedPage, Rig, says, type Visit } from './harness';
import { chooseFromMenu } from './harness/browser-ui.ts';

const html = readFileSync('test/pages/german/source.html', 'utf8');

describe.each(browserNames)('German in %s', (name) => {
  let rig: Rig;
  let visit: Visit;
  beforeAll(async () => {
    rig = await Rig.open(name);
    visit = await rig.visit({ url: 'https://rathaus.example/', html });
  });
  afterAll(() => rig.close());

  it('is counted in the popup, in the words of the interface', async () => {
    const popup = await rig.popup(visit);
    const said = await says(popup, 'DeepSeek-R1');
    expect(said).toContain('Falcon 40B');
    expect(said).toContain('Mixtral 8x7B');
    // The tool, the honest wording, the question and the plan are no claims.
    expect(said).not.toContain('Gemma 2');
    expect(said).not.toContain('Phi-4');
    expect(said).not.toContain('Grok-1');
    await popup.close();
  });

  it('is recognised by its words in a text to check', async () => {
    const popup = await rig.popup(visit);
    await checkText(popup, 'Llama 3.1 ist quelloffen, hieß es.\nMixtral 8x7B ist nicht Open Source.');
    const said = await says(popup, '1 claim about 1 model; 1 model is open-weight');
    expect(said).toContain('Llama 3.1: open-weight, restricted licence');
    await popup.close();
  });

  it('is checked from the menu', async () => {
    await visit.page.evaluate(() => {
      const words = document.querySelector('li');
      if (words) getSelection()?.selectAllChildren(words);
    });
    await chooseFromMenu(rig, visit.page, 'check-selection');
    const opened = await openedPage(rig, '/check.html');
    expect(await says(opened, '1 claim about 1 model')).toContain('DeepSeek-R1: open-weight, permissive licence');
    await opened.close();
  });

  it('throws nothing and asks no network', async () => {
    expect(visit.errors).toEqual([]);
    expect(await rig.ledger.errors()).toEqual([]);
    expect(await rig.ledger.requests()).toEqual([]);
  });
});
