import type { Page } from 'puppeteer-core';
import { inClosedShadow, marksOf, until, type Mark, type Rig } from '../harness';
import { claimedIn } from './claimed';
import { changeOf, complaintsOf, observe, underlinesOf, wordsOf, type FixtureWindow, type Observed } from './observe';
import type { Scenario } from './scenario';
import type { Site } from './serve';
import type { Switch } from './switch';

/** What came of a visit. A visit with the extension must come out as one without. */
export interface Outcome extends Observed {
  /** The page's words at the start and after each step. */
  texts: string[];
  complaints: string[];
}

/** Waits until the page's framework has it. The first questions may still meet the empty page before. */
const alive = (page: Page) =>
  until(() => page.evaluate(() => (window as unknown as FixtureWindow).fixture?.ready ?? false).catch(() => false));

/** @throws Error where the page has no such step, or where it has not done it within ten seconds. */
const perform = (page: Page, step: string) =>
  page.evaluate(async (name) => {
    const taken = (window as unknown as FixtureWindow).fixture?.steps[name];
    if (!taken) throw new Error(`no step ${name} on ${location.href}`);
    const late = new Promise((_, fail) => setTimeout(() => fail(new Error(`step ${name} does not end`)), 10_000));
    await Promise.race([taken(), late]);
  }, step);

/** Opens a page in a window of its own: every page is a visible one, however many there are. */
async function open(rig: Rig, url: string, meddler?: () => void): Promise<{ page: Page; complaints: string[] }> {
  const page = await rig.window();
  const complaints = complaintsOf(page);
  if (meddler) await page.evaluateOnNewDocument(meddler);
  // Not awaited: Firefox answers only when the page is complete, and a page that streams is not for long.
  page.goto(url, { waitUntil: [] }).catch((error: unknown) => complaints.push(String(error)));
  await alive(page);
  return { page, complaints };
}

/** Takes all steps of a scenario; `settled` is awaited at the start and after each. @returns the words there */
async function live(page: Page, { steps = [] }: Scenario, settled: (step: string) => Promise<void>): Promise<string[]> {
  const texts: string[] = [];
  for (const step of ['start', ...steps]) {
    if (step !== 'start') await perform(page, step);
    await settled(step);
    texts.push(await wordsOf(page));
  }
  return texts;
}

/** Visits a page without the extension; `meddler` runs in it first. */
export async function visitPlain(rig: Rig, site: Site, scenario: Scenario, meddler?: () => void): Promise<Outcome> {
  const visit = meddler ? 'meddled' : 'plain';
  const { page, complaints } = await open(rig, site.url(scenario.toolkit, visit, scenario.path), meddler);
  const texts = await live(page, scenario, async () => undefined);
  const outcome = { ...(await observe(page)), texts, complaints: [...complaints] };
  // What meddles runs in every page of that window.
  await (meddler ? page.close() : rig.leave({ page }));
  return outcome;
}

/** Waits until the badges are those of the claims in the page, in their order. */
async function settle(page: Page, step: string): Promise<void> {
  let asked = false;
  const ask = async () => {
    // Looking into closed shadow roots is dear: only when something has happened, or now and then.
    if (asked) await changeOf(page);
    asked = true;
    return { claimed: await claimedIn(page), badges: (await marksOf(page)).map(modelOf) };
  };
  const holds = ({ claimed, badges }: Awaited<ReturnType<typeof ask>>) => claimed.join() === badges.join();
  await until(ask, holds, { every: 0, timeout: 25_000 }).catch((error: Error) => {
    throw new Error(`after the step "${step}": ${error.message}`);
  });
}

const modelOf = ({ label }: Mark): string => label.split(':')[0] ?? '';

/**
 * Visits a page with the extension, which is switched off for the page's host at the end.
 * @throws Error where the badges do not come after a step, or stay after switching off.
 */
export async function visitMarked(rig: Rig, site: Site, off: Switch, scenario: Scenario) {
  const { toolkit, path } = scenario;
  const visit = `${path.slice(1)}.marked`;
  const { page, complaints } = await open(rig, site.url(toolkit, visit, path));
  const texts = await live(page, scenario, (step) => settle(page, step));
  const { served, typed, saved } = await observe(page);
  const underlines = await underlinesOf(page);
  await off.leaveAlone(`${toolkit}.${visit}.localhost`);
  await until(
    () => inClosedShadow(page, (roots) => roots.length),
    (left) => left === 0,
  );
  const { html } = await observe(page);
  const outcome: Outcome = { html, served, typed, saved, texts, complaints: [...complaints] };
  await rig.leave({ page });
  return { outcome, underlines };
}
