import type { Page } from 'puppeteer-core';
import { inClosedShadow, until, type Rig } from '../harness';
import { complaintsOf, observe, type FixtureWindow, type Observed } from './observe';
import type { Scenario } from './scenario';
import type { Site } from './serve';

export interface Outcome extends Observed {
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

/** Visits a page without the extension and takes all its steps. */
export async function visitPlain(rig: Rig, site: Site, { toolkit, path, steps = [] }: Scenario): Promise<Outcome> {
  const { page, complaints } = await open(rig, site.url(toolkit, 'plain', path));
  for (const [step] of steps) await perform(page, step);
  const outcome = { ...(await observe(page)), complaints };
  await page.close();
  return outcome;
}
