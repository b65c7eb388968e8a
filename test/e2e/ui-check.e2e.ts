import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, checkText, openedPage, Rig, says, type Visit } from './harness';
import { chooseFromMenu } from './harness/browser-ui.ts';

const html = `<!doctype html><html lang="en"><title>Notes</title>
<p id="notes">Our notes: Llama 3.1 is open source, and nobody asked further.</p></html>`;

interface Place {
  evaluate(fn: () => string | undefined): Promise<string | undefined>;
}
const selected = (place: Place) =>
  place.evaluate(() => {
    const field = document.querySelector('textarea');
    return field?.value.slice(field.selectionStart, field.selectionEnd);
  });

/** How the words of a claim are underlined: as on a page, in the colour of the text, whatever the verdict. */
const lineOfWords = () => {
  const mark = document.querySelector('.finding mark');
  const { textDecorationStyle: style, textDecorationColor, color } = getComputedStyle(mark ?? document.body);
  return { style, isOfText: textDecorationColor === color };
};

describe.each(browserNames)('checking a text in %s', (name) => {
  let rig: Rig;
  let visit: Visit;
  beforeAll(async () => {
    rig = await Rig.open(name);
    visit = await rig.visit({ url: 'https://notes.example/', html });
  });
  afterAll(() => rig.close());

  it('takes a text into the popup, finds its claims with verdict and place, and selects them in it', async () => {
    const popup = await rig.popup(visit);
    await checkText(popup, 'A first line.\nDeepSeek-R1 is open source, they wrote.\nIs Llama 3.1 open source?');
    const said = await says(popup, '1 claim about 1 model; 1 model is open-weight');
    expect(said).toContain('DeepSeek-R1: open-weight, permissive licence');
    expect(said).toContain('Accurate wording: open-weight');
    expect(said).toContain('1 other mention was not judged');
    expect(await popup.evaluate(lineOfWords)).toEqual({ style: 'dashed', isOfText: true });
    await popup.evaluate(() => document.querySelector<HTMLElement>('.finding')?.click());
    expect(await selected(popup)).toBe('open source');
    writeFileSync(rig.picture('popup-check'), await popup.screenshot());
    await popup.evaluate(() => document.querySelector<HTMLElement>('.correction .button')?.click());
    await says(popup, 'No AI model is called open source in this text.');
    expect(await popup.evaluate(() => document.querySelector('textarea')?.value)).toContain(
      'DeepSeek-R1 is open-weight',
    );
    await popup.close();
  });

  it('opens the selected words beside the page, from the menu, and keeps them nowhere', async () => {
    await visit.page.evaluate(() => {
      const words = document.querySelector('#notes');
      if (words) getSelection()?.selectAllChildren(words);
    });
    await chooseFromMenu(rig, visit.page, 'check-selection');
    const page = await openedPage(rig, '/check.html');
    const said = await says(page, '1 claim about 1 model');
    expect(said).toContain('Llama 3.1: open-weight, restricted licence');
    await page.screenshot({ path: rig.picture('check-selection') });
    const kept = await page.evaluate(async () => [
      await chrome.storage.session.get(null),
      await chrome.storage.local.get(null),
    ]);
    expect(JSON.stringify(kept)).not.toContain('notes');
    await page.close();
  });

  it('throws nothing and asks no network', async () => {
    expect(visit.errors).toEqual([]);
    expect(await rig.ledger.errors()).toEqual([]);
    expect(await rig.ledger.requests()).toEqual([]);
  });
});

/** The part of the extension interface that is asked inside a page of the extension. */
declare const chrome: { storage: Record<'session' | 'local', { get(all: null): Promise<object> }> };
