import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bare,
  browserNames,
  cardClosed,
  cardOpened,
  clickInside,
  marksOf,
  prefer,
  Rig,
  unchanged,
  until,
  type Visit,
} from './harness';

interface Expected {
  claims: { phrase: string; context: string; stance: string; targets: { text: string; badge: string }[] }[];
}
const { claims } = JSON.parse(readFileSync('test/pages/sample/expected.json', 'utf8')) as Expected;
const html = readFileSync('test/pages/sample/source.html', 'utf8');

/** What a badge of each kind says. */
const words: Record<string, string> = {
  permissive: 'actually open-weight',
  restricted: 'actually open-weight, restricted licence',
  noncommercial: 'actually open-weight, non-commercial',
  depends: 'open-weight at best, depends on version',
  closed: 'actually a closed model',
};

/** Every badge that the article must carry, as `words of the block around the claim | model: words`. */
const wanted = claims.flatMap(({ context, targets }) =>
  targets
    .filter(({ badge }) => badge !== 'none')
    .map(({ text, badge }) => ({ context, label: `${text}: ${words[badge]}` })),
);

describe.each(browserNames)('the sample article in %s', (name) => {
  let rig: Rig;
  let visit: Visit;
  beforeAll(async () => {
    rig = await Rig.open(name);
    await prefer(rig, { density: 'every' });
    visit = await rig.visit({ url: 'https://courier.example/two-words', html });
    await until(
      () => marksOf(visit.page),
      (marks) => marks.length > 0,
    );
  });
  afterAll(() => rig.close());

  it('carries a badge in the words of its class at every claim that is asserted and refuted, and nothing else', async () => {
    const marks = await unchanged(() => marksOf(visit.page));
    await visit.page.screenshot({ path: rig.picture('sample-page'), fullPage: true });
    const missing = wanted.filter(
      ({ context, label }) =>
        !marks.some((mark) => bare(mark.label) === bare(label) && bare(mark.block).includes(bare(context))),
    );
    const extra = marks.filter(
      ({ label, block }) =>
        !wanted.some((one) => bare(one.label) === bare(label) && bare(block).includes(bare(one.context))),
    );
    expect({ missing, extra: extra.map(({ label, block }) => `${label} | ${block.slice(0, 80)}`) }).toEqual({
      missing: [],
      extra: [],
    });
    expect(marks).toHaveLength(wanted.length);
  });

  it('says the same in the popup', async () => {
    const popup = await rig.popup(visit);
    const said = await until(
      () => popup.evaluate(() => document.body.innerText),
      (text) => text.includes('Llama 3.1'),
    );
    for (const model of ['Grok-1', 'DeepSeek-R1', 'Gemma 3', 'gpt-oss', 'Qwen3']) expect(said).toContain(model);
    expect(said).not.toContain('undefined');
    writeFileSync(rig.picture('sample-popup'), await popup.screenshot());
    await popup.close();
  });

  it('opens the card by a click and closes it by Escape', async () => {
    await visit.page.bringToFront();
    await clickInside(visit.page, 'button[aria-haspopup="dialog"]');
    const [card] = await cardOpened(visit.page);
    expect(card).toContain('Llama 3.1');
    await visit.page.screenshot({ path: rig.picture('sample-card') });
    await visit.page.keyboard.press('Escape');
    await cardClosed(visit.page);
  });

  it('leaves no error behind, and asks no network for anything', async () => {
    expect(visit.errors).toEqual([]);
    expect(await rig.ledger.errors()).toEqual([]);
    expect(await rig.ledger.requests()).toEqual([]);
    expect(visit.requests.map(({ url }) => new URL(url).pathname)).toEqual(expect.arrayContaining(['/two-words']));
    expect(visit.requests.filter(({ url }) => !/\/(two-words|favicon\.ico)$/.test(url))).toEqual([]);
  });
});
