import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMessenger, type Messenger } from '@/src/cli/start/report';
import { browserNames, cardClosed, cardsOf, inClosedShadow, marksOf, prefer, Rig, until } from './harness';

/** More claims than have badges wherever they stand, each far from the next. */
const count = 120;
const models = ['Llama 3.1', 'Gemma 2', 'DeepSeek-R1'];
const paragraph = (at: number): string =>
  `<p id="claim-${at}">${models[at % models.length]} is open source, they said in part ${at}.</p><div class="far"></div>`;
/** Notes in each frame how many ranges are underlined. */
const noting = `<script>const counts = [];
const note = () => { counts.push([...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)); requestAnimationFrame(note); };
note();</script>`;
const html = `<!doctype html><html lang="en"><title>AI models</title><style>.far { height: 60vh }</style>${noting}
${Array.from({ length: count }, (_, at) => paragraph(at)).join('')}</html>`;

/** Which paragraph's badge has the keyboard, and whether it lies in the window. */
const focused = (page: Page) =>
  inClosedShadow(page, (roots) => {
    const root = roots.find((one) => one.activeElement?.matches('[aria-haspopup="dialog"]'));
    const box = root?.activeElement?.getBoundingClientRect();
    return {
      at: root?.host.parentElement?.id ?? null,
      inView: box !== undefined && box.bottom > 0 && box.top < innerHeight,
    };
  });

describe.each(browserNames)('claims far from the window, in %s', (name) => {
  let rig: Rig;
  let page: Page;
  let messenger: Messenger;
  beforeAll(async () => {
    rig = await Rig.open(name);
    await prefer(rig, { density: 'every' });
    messenger = await openMessenger(rig.launched);
    ({ page } = await rig.visit({ url: 'https://long.example/', html }, 'window'));
    await until(
      () => marksOf(page),
      (marks) => marks.length > 0,
    );
    expect((await marksOf(page)).length).toBeLessThan(count / 2);
  });
  afterAll(() => rig.close());
  const isAt = (at: number) =>
    until(
      () => focused(page),
      (now) => now.at === `claim-${at}` && now.inView,
    );
  const shows = (model: string) =>
    until(
      () => cardsOf(page),
      (texts) => texts.length === 1 && texts[0]?.includes(`${model} `) === true,
    );
  const idOf = async (at: number): Promise<string> => {
    const { claims } = (await messenger.ask(page, 'report')) as { claims: { id: string; excerpt: string }[] };
    return claims.find(({ excerpt }) => excerpt.includes(`part ${at}.`))?.id ?? '';
  };

  it('are known to be far before what is underlined is taken away: nothing flickers', async () => {
    const counts = (await page.evaluate('counts')) as number[];
    const first = counts.findIndex((one) => one > 0);
    expect(first).toBeGreaterThan(0);
    expect(counts.slice(first).filter((one) => one === 0)).toEqual([]);
    expect(counts.at(-1)).toBeLessThan(count);
  });

  it('are scrolled to when they are stepped to, and their badges get the focus as soon as they are drawn', async () => {
    expect(await messenger.ask(page, 'step', 1)).toMatchObject({ place: 1, total: count });
    await isAt(0);
    expect(await messenger.ask(page, 'step', -1)).toMatchObject({ place: count });
    await isAt(count - 1);
    await messenger.ask(page, 'step', -1);
    await isAt(count - 2);
  });

  it('take an open card along, and get the focus when it closes', async () => {
    await page.keyboard.press('Enter');
    await shows('Gemma 2');
    // Round the end of the page: the badges there were never drawn.
    await messenger.ask(page, 'jump', await idOf(60));
    await shows('Llama 3.1');
    await messenger.ask(page, 'step', 1);
    await shows('Gemma 2');
    await page.keyboard.press('Escape');
    await cardClosed(page);
    await isAt(61);
  });

  it('get the focus, too, where their card closes before they are drawn', async () => {
    const far = await idOf(90);
    await page.evaluate(() => {
      // A page that stirs is not drawn in.
      const clock = document.body.appendChild(document.createElement('p')).appendChild(new Text());
      const stir = () => (clock.data = String(performance.now()));
      (window as unknown as { stirring: unknown }).stirring = setInterval(stir, 100);
    });
    await messenger.ask(page, 'jump', far);
    await shows('Llama 3.1');
    await page.keyboard.press('Escape');
    await cardClosed(page);
    expect((await focused(page)).at).toBe(null);
    await page.evaluate(() => clearInterval((window as unknown as { stirring: number }).stirring));
    await isAt(90);
    expect(await rig.ledger.errors()).toEqual([]);
  });
});
