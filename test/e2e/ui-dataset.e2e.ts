import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, marksOf, Rig, unchanged, until } from './harness';
import { altered } from './harness/altered';

const html = '<title>AI models</title><p>Llama 3.1 is open source.</p>';

/** The name table as it lies in the built background: a text between backticks. */
const nameTable = /`\{"format":\d+,"version":"[\d.]+","families":(?:[^`\\]|\\.)*`/;

/** Ways in which a copy of the extension may have come to harm, and what is to be said of it. */
const harms = [
  {
    harm: 'cut off',
    replace: (text: string) => `${text.slice(0, 2_000)}\``,
    says: 'data could not be read. Please reinstall',
  },
  {
    harm: 'of another kind',
    replace: () => '`{"version":"2026.1.1","models":[]}`',
    says: 'data could not be read. Please reinstall',
  },
  { harm: 'missing', replace: () => '``', says: 'data is missing. Please reinstall' },
];

describe.each(browserNames)('a dataset that came to harm in %s', (name) => {
  describe.each(harms)('$harm', ({ replace, says }) => {
    let rig: Rig;
    beforeAll(async () => {
      const harm = (whole: string): string => {
        expect(whole).toMatch(nameTable);
        return whole.replace(nameTable, replace);
      };
      rig = await Rig.open(name, { alter: altered(['background.js'], harm) });
    });
    afterAll(() => rig.close());

    it('is reported in the popup, and the page is left alone', async () => {
      const visit = await rig.visit({ html });
      const popup = await rig.popup(visit);
      await until(
        () => popup.evaluate(() => document.body.innerText),
        (text) => text.includes(says),
      );
      writeFileSync(rig.picture('popup-harmed'), await popup.screenshot());
      await popup.close();
      expect(await unchanged(() => marksOf(visit.page), { quiet: 1_200 })).toEqual([]);
      expect(visit.errors).toEqual([]);
      expect(await rig.ledger.errors()).toEqual([]);
    });
  });
});
