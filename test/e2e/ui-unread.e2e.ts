import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import languages from '@/data/dist/languages.json';
import { browserNames, marksOf, Rig, until } from './harness';

const pages = {
  German: ['de', 'Das Sprachmodell Llama 3.1 ist Open Source, schrieb die Zeitung gestern in ihrer Ausgabe. '],
  Japanese: ['ja', '昨日の新聞によると、言語モデルLlama 3.1はオープンソースだと書かれています。'],
  // Its words would pass for English.
  Finnish: ['fi', 'Kielimalli Llama 3.1 on open source, kirjoitti lehti eilen illalla verkkosivuillaan. '],
  Arabic: ['ar', 'كتبت الصحيفة أمس أن النموذج اللغوي الجديد مفتوح المصدر ويمكن للجميع استخدامه. '],
} as const;
/** Languages are added to those that are read: a page in one of them is no example any more. */
const unread = Object.entries(pages).filter(([, [lang]]) => languages.every(({ code }) => code !== lang));

describe.each(browserNames)('a page in a language that is not read, in %s', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open(name);
  });
  afterAll(() => rig.close());

  it.each(unread)('is not called free of claims: %s', async (language, [lang, words]) => {
    const html = `<!doctype html><html lang="${lang}"><title>${words}</title><p>${words.repeat(8)}</p></html>`;
    const visit = await rig.visit({ url: `https://news.example/${lang}`, html });
    const popup = await rig.popup(visit);
    const said = await until(
      () => popup.evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' ')),
      (text) => text.includes(`seems to be in ${language}`),
    );
    expect(said).not.toContain('No AI model is called open source');
    expect(await marksOf(visit.page)).toEqual([]);
    await popup.close();
    await visit.page.close();
  });
});
