import type { Page } from 'puppeteer-core';
import { inClosedShadow, until, type Rig } from '../harness';
import { complaintsOf, observe, underlinesOf, wordsOf, type FixtureWindow, type Observed } from './observe';
import type { Scenario } from './scenario';
import type { Site } from './serve';
import type { Switch } from './switch';

/** What came of a visit. A visit with the extension must come out as one without. */
export interface Outcome extends Observed {
  /** The page's words at the start and after each step. */
  texts: string[];
  complaints: string[];
}

/** Places on a page where the extension has put something. */
const badgesOn = (page: Page) => inClosedShadow(page, (roots) => roots.length);

/** Waits until the page's framework has it. The first questions may still meet the empty page before. */
const alive = (page: Page) =>
  until(() => page.evaluate(() => (window as unknown as FixtureWindow).fixture?.ready ?? false).catch(() => false));

/** @throws Error where the page has no such step. */
const perform = (page: Page, step: string) =>
  page.evaluate(async (name) => {
    const taken = (window as unknown as FixtureWindow).fixture?.steps[name];
    if (!taken) throw new Error(`no step ${name} on ${location.href}`);
    await taken();
  }, step);

/** Opens a page in a window of its own: every page is a visible one, however many there are. */
async function open(rig: Rig, url: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await rig.launched.browser.newPage({ type: 'window' });
  const complaints = complaintsOf(page);
  // Not awaited: Firefox answers only when the page is complete, and a page that streams is not for long.
  page.goto(url, { waitUntil: [] }).catch((error: unknown) => complaints.push(String(error)));
  await alive(page);
  return { page, complaints };
}

/** Takes all steps of a scenario; `settled` waits, at the start and after each, for the page to show so many badges. */
async function live(
  page: Page,
  { badges, steps = [] }: Scenario,
  settled: (badges: number, step: string) => Promise<void>,
) {
  const texts: string[] = [];
  for (const [step, expected] of [['', badges] as const, ...steps]) {
    if (step) await perform(page, step);
    await settled(expected, step || 'start');
    texts.push(await wordsOf(page));
  }
  return texts;
}

/** Visits a page without the extension. */
export async function visitPlain(rig: Rig, site: Site, scenario: Scenario): Promise<Outcome> {
  const { page, complaints } = await open(rig, site.url(scenario.toolkit, 'plain', scenario.path));
  const texts = await live(page, scenario, async () => undefined);
  const outcome = { ...(await observe(page)), texts, complaints };
  await page.close();
  return outcome;
}

/**
 * Visits a page with the extension, which is switched off for the page's host at the end.
 * @throws Error where the badges do not come as the scenario has them, or stay after switching off.
 */
export async function visitMarked(rig: Rig, site: Site, off: Switch, scenario: Scenario) {
  const { toolkit, path } = scenario;
  const visit = `${path.slice(1)}.marked`;
  const { page, complaints } = await open(rig, site.url(toolkit, visit, path));
  const texts = await live(page, scenario, async (badges, step) => {
    await until(
      () => badgesOn(page),
      (now) => now === badges,
    ).catch((error: Error) => {
      throw new Error(`${badges} badges expected after ${step}: ${error.message}`);
    });
  });
  const { served, typed, saved } = await observe(page);
  const underlines = await underlinesOf(page);
  await off.leaveAlone(`${toolkit}.${visit}.localhost`);
  await until(
    () => badgesOn(page),
    (now) => now === 0,
  );
  const { html } = await observe(page);
  await page.close();
  return { outcome: { html, served, typed, saved, texts, complaints } satisfies Outcome, underlines };
}
