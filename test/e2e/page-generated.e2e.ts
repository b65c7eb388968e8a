import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMessenger, settledReport, type Messenger } from '@/src/cli/start/report';
import { pageOf } from './generated/markup';
import { browserNames, marksOf, Rig } from './harness';

const count = 60;
/** How many pages are open at a time, each in its own window. */
const width = 6;
/** How long a report must stay the same to be taken as final, in ms. */
const quiet = { some: 1_200, none: 2_500 };

interface Looks {
  markup: string;
  text: string | null;
  selected: string;
}
const looksOf = (page: Page): Promise<Looks> =>
  page.evaluate(() => {
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    getSelection()?.selectAllChildren(document.body);
    const selected = String(getSelection());
    getSelection()?.removeAllRanges();
    return {
      markup: [document.documentElement.outerHTML, ...roots.map((root) => root.innerHTML)].join('\n'),
      text: [document.documentElement, ...roots].map(({ textContent }) => textContent).join('\n'),
      selected,
    };
  });

describe.each(browserNames)('generated pages in %s', (name) => {
  let rig: Rig;
  let plain: Rig;
  let messenger: Messenger;
  let badges = 0;
  beforeAll(async () => {
    [rig, plain] = await Promise.all([Rig.open(name), Rig.open(name, { extension: null })]);
    messenger = await openMessenger(rig.launched);
  });
  afterAll(() => Promise.all([rig.close(), plain.close()]));

  /** Visits a page with the extension and without. @returns what is not as it must be, if anything */
  async function compare(seed: number): Promise<unknown[][]> {
    const fixture = { url: `https://page-${seed}.example/`, html: pageOf(seed) };
    const [visit, without] = await Promise.all([rig.visit(fixture, 'window'), plain.visit(fixture, 'window')]);
    await settledReport(messenger, visit.page, quiet);
    // Read before it is added: `badges += await …` would take the sum of before the wait, and lose what others added.
    const marks = await marksOf(visit.page);
    badges += marks.length;
    const wanted = await looksOf(without.page);
    const marked = await looksOf(visit.page);
    await messenger.ask(visit.page, 'stop');
    const after = await looksOf(visit.page);
    await Promise.all([rig.leave(visit), plain.leave(without)]);
    const wrong: [what: string, is: unknown, wanted: unknown][] = [];
    if (marked.text !== wanted.text) wrong.push(['text', marked.text, wanted.text]);
    // In Chromium white space before a badge is kept that would be dropped at the end of a line; that is all.
    const plainly = ({ selected }: Looks): string => (name === 'firefox' ? selected : selected.replaceAll(/\s+/g, ''));
    if (plainly(marked) !== plainly(wanted)) wrong.push(['selected', marked.selected, wanted.selected]);
    if (after.markup !== wanted.markup) wrong.push(['markup', after.markup, wanted.markup]);
    return wrong.map((one) => [seed, ...one]);
  }

  it.each([0, 1, 2].map((part) => [part]))(
    'are the same without us, marked, and restored byte for byte, part %i of 3',
    { timeout: 240_000 },
    async (part) => {
      const queue = Array.from({ length: count }, (_, seed) => seed).filter((seed) => seed % 3 === part);
      const wrong: unknown[][] = [];
      const worker = async () => {
        for (let seed = queue.shift(); seed !== undefined; seed = queue.shift()) wrong.push(...(await compare(seed)));
      };
      await Promise.all(Array.from({ length: width }, worker));
      expect(wrong).toEqual([]);
    },
  );

  it('hold many badges, and bring out no error of ours', async () => {
    expect(badges).toBeGreaterThan(count * 3);
    expect(await rig.ledger.errors()).toEqual([]);
  });
});
