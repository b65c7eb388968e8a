import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Messenger } from '@/src/cli/start/report';
import { marksOf, unchanged, until, type Answer, type BrowserName, type Rig, type Visit } from '../harness';

/** What is at hand when a page is looked at. */
export interface Tested {
  name: BrowserName;
  rig: Rig;
  messenger: Messenger;
  visit: Visit;
  page: Page;
}

/** A page that makes it hard to do right by it, and what must be true of it all the same. */
export interface Hostile {
  html: Answer;
  routes?: Record<string, Answer>;
  /** Names of the models whose badges stand in the page, in its order. */
  badges: string[];
  /** Where the page is, other than at the root of a host of its own. */
  path?: string;
  /** Where else than in both browsers: why in a comment. */
  only?: BrowserName;
  /** The page changes by itself, so that two visits differ: only what `check` says is compared. */
  restless?: true;
  /** Too large for a driver to look into shadow roots: badges are counted only. */
  huge?: true;
  /** What else must be true. */
  check?(tested: Tested): Promise<void>;
}

/** The claim that most pages make. */
export const claim = 'Llama 3.1 is open source.';

/** A whole page around some markup. */
export const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>AI models</title>${head}</head><body>${body}</body></html>`;

export const modelsOn = async (at: Page): Promise<string[]> =>
  (await marksOf(at)).map(({ label }) => label.split(':')[0] ?? '');

/** How many stretches of text are underlined, by us. */
export const highlighted = (at: Page): Promise<number> =>
  at.evaluate(() =>
    [...CSS.highlights].reduce((sum, [name, ranges]) => sum + (/^x-[a-z]{8}$/.test(name) ? ranges.size : 0), 0),
  );

/** Number of text nodes: where one is split, all else may still look alike. */
const textsIn = (at: Page) =>
  at.evaluate(() => {
    // A document may have an image of the name "evaluate".
    const count = Document.prototype.evaluate.bind(document);
    return count('count(//text())', document, null, XPathResult.NUMBER_TYPE, null).numberValue;
  });

const textOf = (at: Page) => at.evaluate('document.documentElement.textContent');
const markupOf = (at: Page) => at.evaluate('new XMLSerializer().serializeToString(document)');

/** Elements of ours in a page, as the page could look for them. */
export const hostsIn = (at: Page): Promise<number> =>
  at.evaluate(
    () => [...document.querySelectorAll(':not(:defined)')].filter((el) => /^x-[a-z]{8}$/.test(el.localName)).length,
  );

/**
 * Visits a page with the extension and without it.
 * @param patience how long badges are awaited, in ms
 * @returns how many badges stood there
 * @throws where anything is not as it must be
 */
export async function survive(
  { html, routes, badges, path = '/', restless, huge, check }: Hostile,
  slug: string,
  { rig, plain, messenger }: { rig: Rig; plain: Rig; messenger: Messenger },
  patience = 15_000,
): Promise<number> {
  const fixture = { url: `https://${slug}.example${path}`, html, ...(routes && { routes }) };
  const [visit, without] = await Promise.all([rig.visit(fixture, 'window'), plain.visit(fixture, 'window')]);
  const [complaints, requests] = [await rig.ledger.errors(), await rig.ledger.requests()].map(({ length }) => length);
  let isWell = false;
  try {
    const models = () => modelsOn(visit.page);
    const stand = (now: string[]): boolean => now.join() === badges.join();
    if (huge)
      await until(
        () => hostsIn(visit.page),
        (now) => now === badges.length,
        { timeout: patience },
      );
    else await until(models, stand, { timeout: patience });
    if (badges.length === 0) expect(await unchanged(models)).toEqual([]);
    await check?.({ name: rig.name, rig, messenger, visit, page: visit.page });
    if (!restless) {
      expect(await textOf(visit.page)).toBe(await textOf(without.page));
      expect(await textsIn(visit.page)).toBe(await textsIn(without.page));
    }
    await messenger.ask(visit.page, 'stop');
    expect(await highlighted(visit.page)).toBe(0);
    if (!restless) expect(await markupOf(visit.page)).toBe(await markupOf(without.page));
    expect(visit.errors).toEqual(without.errors);
    expect((await rig.ledger.errors()).slice(complaints)).toEqual([]);
    expect((await rig.ledger.requests()).slice(requests)).toEqual([]);
    isWell = true;
    return badges.length;
  } finally {
    if (isWell) await Promise.all([rig.leave(visit), plain.leave(without)]);
    else await Promise.all([visit.page.close(), without.page.close()]);
  }
}
