import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEvidence } from '@/src/knowledge/evidence';
import {
  browserNames,
  builds,
  clickInside,
  inClosedShadow,
  expectMarks,
  marksOf,
  Rig,
  until,
  type Visit,
} from './harness';
import { hardCoded, speakPseudo, spokenIn } from './language/pseudo';

const evidence = readEvidence(readFileSync('data/dist/evidence.json', 'utf8'));
if (!evidence.ok) throw new Error(evidence.problem);
const { models, licences } = evidence.value;
const records = Object.values(models);
interface Manifest {
  commands: Record<string, { suggested_key?: { default: string } }>;
}
const { commands } = JSON.parse(readFileSync(`${builds.chromium}/manifest.json`, 'utf8')) as Manifest;
const sentences = ['Llama 3.1 is open source.', 'OLMo 2 is open source.'];
const html = `<!doctype html><html lang="en"><title>AI models</title>${sentences.map((one) => `<p>${one}</p>`).join('')}`;
/** What the dataset, the page's address and the names that quote it bring along, in no language of the interface. */
const data = [
  ...records.flatMap(({ name, makers, sources, thirdParty }) => [
    name,
    ...makers,
    ...[...sources, ...thirdParty].map(({ url }) => new URL(url).hostname.replace(/^www\./, '')),
  ]),
  ...Object.values(licences).map(({ name }) => name),
  'news.example',
  ...sentences,
  // Ids of rules, for those who report one.
  ...readdirSync('data/lang/en/rules').map((file) => file.replace(/\.\w+$/, '')),
  'Open Source AI Definition 1.0',
  // Shortcuts, as browsers call their keys.
  ...Object.values(commands).flatMap(({ suggested_key }) => suggested_key?.default ?? []),
  // What Intl puts between the last two of a list in Arabic.
  ' و',
];
const strangers = (texts: string[]): string[] => texts.map((text) => hardCoded(text, data)).filter(Boolean);

it('words outside of messages are noticed, data are not', () => {
  expect(hardCoded('⟦a ⟦b⟧ c⟧ Llama 3.1 · 12', ['Llama', 'Llama 3.1'])).toBe('');
  expect(hardCoded('⟦a⟧ by Llama', ['Llama'])).toBe('by');
});

describe.each(browserNames)('the interface in a language that nobody speaks in %s', (name) => {
  let rig: Rig;
  let visit: Visit;
  const inPage = (page: Page): Promise<string[]> => page.evaluate(spokenIn);
  beforeAll(async () => {
    rig = await Rig.open(name, { alter: (folder) => speakPseudo(folder, 'ar') });
    visit = await rig.visit({ html });
    await expectMarks(visit.page, 1);
  });
  afterAll(() => rig.close());

  it('has no word of its own in badge and card', async () => {
    await clickInside(visit.page, 'button[aria-haspopup="dialog"]');
    const spoken = await until(
      () => inClosedShadow(visit.page, spokenIn),
      (texts) => texts.length > 40,
    );
    expect(strangers(spoken)).toEqual([]);
    await visit.page.screenshot({ path: rig.picture('pseudo-card') });
    await visit.page.keyboard.press('Escape');
  });

  it('has no word of its own in the popup', async () => {
    const popup = await rig.popup(visit);
    const spoken = await until(
      () => popup.evaluate(spokenIn),
      (texts) => texts.some((text) => text.includes('Llama 3.1')),
    );
    expect(strangers(spoken)).toEqual([]);
    await popup.close();
  });

  it('has no word of its own in the options, which are read from the right', async () => {
    const options = await rig.extensionPage('options.html', '#site');
    await options.waitForSelector('#language option[value="en"]');
    expect(strangers(await inPage(options))).toEqual([]);
    for (const route of ['models', 'chart', 'data', 'model/llama-3.1', 'licence/llama-3.1', 'licence/none']) {
      await options.evaluate((hash) => (location.hash = hash), `#/${route}`);
      await options.waitForFunction(() => !document.querySelector('#site, main > [role="status"]'));
      expect({ route, strangers: strangers(await inPage(options)) }).toEqual({ route, strangers: [] });
    }
    expect(await options.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'ar',
      'rtl',
    ]);
    expect(hardCoded(await options.title(), data)).toBe('');
    await options.close();
  });

  it('has no word of its own on the welcome page', async () => {
    const welcome = await rig.extensionPage('welcome.html', 'h1');
    await expectMarks(welcome, 1);
    expect(strangers(await inPage(welcome))).toEqual([]);
    await welcome.close();
  });

  it('speaks another language as soon as it is chosen, everywhere, and the browser’s again', async () => {
    const options = await rig.extensionPage('options.html', '#language');
    const label = () => marksOf(visit.page).then(([mark]) => mark?.label ?? '');
    const choose = async (language: string) => {
      await options.bringToFront();
      await options.waitForSelector(`#language option[value="${language}"]`);
      await options.select('#language', language);
    };
    expect(await label()).toContain('⟦actually open-weight');
    await choose('en');
    await until(
      () => options.$eval('h1', (heading) => heading.textContent),
      (text) => text === 'Settings',
    );
    expect(await options.evaluate(() => document.documentElement.dir)).toBe('ltr');
    await visit.page.bringToFront();
    await until(label, (text) => text === 'Llama 3.1: actually open-weight, restricted licence');
    const popup = await rig.popup(visit);
    await until(
      () => popup.evaluate(() => document.body.innerText),
      (text) => text.includes('1 model is open-weight') && !text.includes('⟦'),
    );
    await popup.close();
    await choose('auto');
    await visit.page.bringToFront();
    await until(label, (text) => text.includes('⟦actually open-weight'));
    await options.close();
  });

  it('leaves no error behind', async () => {
    expect(await rig.ledger.errors()).toEqual([]);
    expect(visit.errors).toEqual([]);
  });
});
