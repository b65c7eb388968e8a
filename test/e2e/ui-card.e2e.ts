import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  browserNames,
  card,
  cardClosed,
  cardOpened,
  clickInside,
  emulate,
  focusInside,
  inClosedShadow,
  Rig,
  textsInside,
  unchanged,
  until,
  type Visit,
} from './harness';

const html = `<!doctype html><html lang="en"><title>AI models of the year</title>
<body style="font: 18px/1.5 Georgia, serif; margin: 40px auto; max-width: 640px">
<h1>What the language models brought</h1>
<p>Llama 3.1 is open source, Meta said when it put the model online.</p>
<p id="elsewhere">A plain paragraph that says nothing of the kind.</p>
<p>DeepSeek-R1 is open source as well, its makers wrote.</p>
</body></html>`;

const badge = 'button[aria-haspopup="dialog"]';

/** Accessible name of what has the keyboard inside our shadow roots. */
const focused = (page: Page) =>
  inClosedShadow(
    page,
    (roots) =>
      roots.map((root) => root.activeElement?.getAttribute('aria-label')).find((label) => Boolean(label)) ?? null,
  );

describe.each(browserNames)('the card in %s', (name) => {
  let rig: Rig;
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    rig = await Rig.open(name);
    visit = await rig.visit({ url: 'https://news.example/year', html });
    ({ page } = visit);
    await until(
      () => textsInside(page, badge),
      (texts) => texts.length === 2,
    );
  });
  beforeEach(async () => {
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await cardClosed(page);
  });
  afterAll(() => rig.close());

  it('opens by a click and says what was released, under which terms, who says so and as of when', async () => {
    await clickInside(page, badge, 0);
    const [answer] = await cardOpened(page);
    expect(answer).toContain('Llama 3.1 is open-weight, not open source');
    for (const component of ['Weights', 'Training data', 'Training code', 'Licence'])
      expect(answer).toContain(component);
    expect(answer).toContain('700 million monthly users');
    for (let fold = 0; fold < 6; fold++) await clickInside(page, '.more > details > summary', fold);
    const [text] = await cardOpened(page);
    expect(text).toContain('Llama 3.1 is open source, Meta said when it put the model online.');
    for (const component of ['Inference code', 'Paper', 'Model card']) expect(text).toContain(component);
    for (const party of ['Open Source Initiative', 'European Open Source AI Index', 'Model Openness Framework'])
      expect(text).toContain(party);
    expect(text).toMatch(/as of \d+ \w+ 20\d\d/);
    expect(text).toMatch(/\d sources/);
    const [sources] = await textsInside(page, '.sources');
    expect(sources).toContain('Dataset of');
    await page.screenshot({ path: rig.picture('card-open') });
  });

  it.each([
    ['Enter', 'Enter'],
    ['Space', ' '],
  ] as const)('opens by %s, takes the focus, and gives it back with Escape', async (_name, key) => {
    await focusInside(page, badge, 1);
    await page.keyboard.press(key);
    const [text] = await cardOpened(page);
    expect(text).toContain('DeepSeek-R1 is open-weight, not open source');
    expect(await focused(page)).toBe('Close');
    await page.keyboard.press('Escape');
    await cardClosed(page);
    expect(await focused(page)).toBe('DeepSeek-R1: actually open-weight');
  });

  it('closes by its own button and gives the focus back', async () => {
    await focusInside(page, badge, 0);
    await page.keyboard.press('Enter');
    await cardOpened(page);
    await clickInside(page, `${card} .close`);
    await cardClosed(page);
    expect(await focused(page)).toMatch(/^Llama 3\.1/);
  });

  it('closes by a click elsewhere', async () => {
    await clickInside(page, badge, 0);
    await cardOpened(page);
    const { x, y } = await page.$eval('h1', (el) => el.getBoundingClientRect().toJSON());
    await page.mouse.click(x + 4, y + 4);
    await cardClosed(page);
  });

  it('says on the badge whether its card is open', async () => {
    const states = () =>
      inClosedShadow(
        page,
        (roots, css) =>
          roots.flatMap((root) => [...root.querySelectorAll(css)]).map((el) => el.getAttribute('aria-expanded')),
        badge,
      );
    expect(await states()).toEqual(['false', 'false']);
    await clickInside(page, badge, 1);
    await cardOpened(page);
    expect(await states()).toEqual(['false', 'true']);
  });

  it('links out over https alone, in a new tab that learns nothing', async () => {
    await clickInside(page, badge, 0);
    await cardOpened(page);
    const links = await inClosedShadow(
      page,
      (roots, css) =>
        roots
          .flatMap((root) => [...root.querySelectorAll<HTMLAnchorElement>(`${css} a`)])
          .map(({ href, target, rel }) => ({ href, target, rel })),
      card,
    );
    expect(links.length).toBeGreaterThan(3);
    for (const { href, target, rel } of links) {
      expect(href).toMatch(/^https:\/\//);
      expect(target).toBe('_blank');
      expect(rel.split(' ')).toEqual(expect.arrayContaining(['noopener', 'noreferrer']));
    }
  });

  it('opens no popup for a press that no person made, and has none open at a claim', async () => {
    await clickInside(page, badge, 1);
    await cardOpened(page);
    await inClosedShadow(
      page,
      (roots, css) => {
        const [button] = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(css)]);
        if (!button) throw new Error('no button');
        button.click();
        for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'])
          button.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
        for (const type of ['keydown', 'keypress', 'keyup'])
          button.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true, composed: true }));
      },
      `${card} .popup`,
    );
    const options = await rig.extensionPage('options.html');
    const kept = () => options.evaluate(async () => JSON.stringify(await chrome.storage.session.get('asked')));
    expect(await unchanged(kept)).not.toMatch(/"tab":\d/);
    await options.close();
  });

  it('fits a window of 1280 × 800 without scrolling, and one of 320 px without being cut', async () => {
    const measure = () =>
      inClosedShadow(
        page,
        (roots, css) => {
          const [el] = roots.flatMap((root) => [...root.querySelectorAll(css)]);
          const box = el?.getBoundingClientRect();
          return (
            box && { left: box.left, right: box.right, overflow: (el?.scrollHeight ?? 0) - (el?.clientHeight ?? 0) }
          );
        },
        card,
      );
    await clickInside(page, badge, 1);
    await cardOpened(page);
    expect((await measure())?.overflow).toBe(0);
    await page.keyboard.press('Escape');
    await cardClosed(page);
    await page.setViewport({ width: 320, height: 640 });
    await clickInside(page, badge, 0);
    await cardOpened(page);
    const narrow = await measure();
    expect(narrow?.left).toBeGreaterThanOrEqual(0);
    expect(narrow?.right).toBeLessThanOrEqual(320);
    await page.screenshot({ path: rig.picture('card-320') });
    await page.keyboard.press('Escape');
    await page.setViewport({ width: 1280, height: 800 });
  });

  it.each([
    [360, 640],
    [1280, 480],
    [1280, 360],
  ])('has what Cite opens free of the shade at its lower edge, in a window of %d × %d', async (width, height) => {
    await page.setViewport({ width, height });
    await clickInside(page, badge, 0);
    await cardOpened(page);
    await focusInside(page, `${card} .door`);
    await page.keyboard.press('Enter');
    const covered = () =>
      inClosedShadow(
        page,
        (roots, css) => {
          const [el] = roots.flatMap((root) => [...root.querySelectorAll(css)]);
          const shade = el?.querySelector('.below')?.getBoundingClientRect();
          const edge = el?.getBoundingClientRect().bottom ?? 0;
          const lowest = shade && shade.height > 0 ? shade.top : edge;
          return [...(el?.querySelectorAll('.choices .button') ?? [])].map(
            (button) => button.getBoundingClientRect().bottom > lowest,
          );
        },
        card,
      );
    await until(covered, (buttons) => buttons.length === 3);
    expect(await unchanged(covered, { quiet: 400 })).toEqual([false, false, false]);
    await page.screenshot({ path: rig.picture(`card-cite-${width}-${height}`) });
    await page.setViewport({ width: 1280, height: 800 });
  });

  it.each([
    ['dark', { scheme: 'dark' }],
    ['forced', { forcedColors: true }],
    ['reduced-motion', { reducedMotion: true }],
  ] as const)('respects system settings: %s', async (setting, media) => {
    await emulate(rig, page, media);
    // Forced colours draw everything again.
    expect(await unchanged(() => textsInside(page, badge))).toHaveLength(2);
    await clickInside(page, badge, 0);
    await cardOpened(page);
    await page.screenshot({ path: rig.picture(`card-${setting}`) });
    await page.keyboard.press('Escape');
    await emulate(rig, page, {});
  });

  it('throws nothing and asks no network', async () => {
    expect(visit.errors).toEqual([]);
    expect(await rig.ledger.errors()).toEqual([]);
    expect(await rig.ledger.requests()).toEqual([]);
  });
});

/** The part of the extension interface that is asked inside a page of the extension. */
declare const chrome: { storage: { session: { get(key: string): Promise<object> } } };
