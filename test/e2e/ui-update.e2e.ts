import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { etc, getPublicKeyAsync } from '@noble/ed25519';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testBuilds, testSecret } from '@/src/cli/develop/build/test-key.ts';
import { contentFrom, signContent } from '@/src/cli/develop/data/update-file.ts';
import { browserNames, builds, marksOf, Rig, unchanged, until, versionAfter } from './harness';

const targetOf = { chromium: 'chrome', firefox: 'firefox' } as const;
const html = `<!doctype html><html lang="en"><title>AI models</title>
  <p>The language model Quillonix 9 is open source.</p><p>Llama 3.1 is open source.</p></html>`;

type Content = ReturnType<typeof contentFrom>;
interface Parts {
  version: string;
  names: { version: string; families: unknown[] };
  evidence: { version: string; models: Record<string, object> };
}
const bundled = contentFrom('data/dist', '2026-11-24');

/** Tomorrow's dataset with one more model, whose weights are out under limiting terms. */
function withNewModel(version: string): Content {
  const content = structuredClone(bundled);
  const { names, evidence } = content as unknown as Parts;
  content.version = names.version = evidence.version = version;
  names.families.push([
    'quillonix',
    ['Quill Works'],
    ['Quillonix'],
    [['', 'Quillonix 9', 5, 1, 'pccp', ['Quillonix 9']]],
  ]);
  evidence.models['quillonix'] = {
    ...evidence.models['llama-3.1'],
    name: 'Quillonix 9',
    family: 'quillonix',
    makers: ['Quill Works'],
  };
  return content;
}

beforeAll(() => {
  for (const name of browserNames)
    execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/develop/with-test-key.ts', targetOf[name]]);
}, 240_000);

describe.each(browserNames)('a data update in %s', (name) => {
  let rig: Rig;
  let options: Page;
  const version = versionAfter(bundled.version);
  const marks = async (page: Page) => (await marksOf(page)).map(({ label }) => label);
  const choose = async (file: string, text: string) => {
    const path = rig.file(file);
    writeFileSync(path, text);
    const field = (await options.waitForSelector('#data-update')) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(path);
  };
  const said = () => options.$eval('.drop [role="status"]', (line) => line.textContent ?? '');
  const hash = () => options.waitForSelector('.hash').then((code) => code?.evaluate((one) => one.textContent));
  const openOptions = async () => {
    options = await rig.extensionPage('options.html', '#site');
    await options.evaluate(() => (location.hash = '#/data'));
    await options.waitForSelector('.hash');
    await options.waitForSelector('#data-update');
  };
  beforeAll(async () => {
    rig = await Rig.open(name, { extension: `${testBuilds}/${targetOf[name]}-mv3` });
    await openOptions();
  });
  afterAll(() => rig.close());

  it('is refused with the reason', async () => {
    const good = await signContent(withNewModel(version), testSecret);
    const cases: [text: string, reason: string][] = [
      [' '.repeat(4_000_001), 'too large'],
      ['{"settings":{}}', 'not a data update'],
      [good.replace('"signature"', '"sign"'), 'not signed'],
      [await signContent(withNewModel(version), 'ab'.repeat(32)), 'not trusted'],
      [good.replace('Quill Works', 'Quill works'), 'altered'],
      [await signContent({ ...withNewModel(version), names: { format: 99 } }, testSecret), 'newer version'],
      [await signContent(bundled, testSecret), 'already in use'],
      [await signContent(withNewModel('2020.1.1'), testSecret), 'older'],
      [await signContent(withNewModel('2999.1.1'), testSecret), 'in the future'],
      [await signContent({ ...withNewModel(version), languages: { en: [] } }, testSecret), '(languages)'],
      [await signContent({ ...withNewModel(version), evidence: { version } }, testSecret), '(evidence)'],
      [await signContent({ ...withNewModel(version), evidence: bundled.evidence }, testSecret), '(names, evidence)'],
    ];
    for (const [text, reason] of cases) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await choose('refused.jsonl', text);
      // oxlint-disable-next-line no-await-in-loop
      expect(await until(said, (words) => words.includes(reason))).toContain(`Nothing was changed: `);
    }
    expect(await options.$('.preview')).toBeNull();
  });

  it('is shown before it is taken, reaches open pages, survives a restart, and can be taken back', async () => {
    const before = await hash();
    const { page } = await rig.visit({ url: 'https://news.example/', html });
    await until(
      () => marks(page),
      (all) => all.length === 1,
    );
    await options.bringToFront();
    await choose('update.jsonl', await signContent(withNewModel(version), testSecret));
    const preview = await options.waitForSelector('.preview');
    expect(await preview?.evaluate((one) => one.textContent)).toContain('Quillonix 9');
    await options.click('.preview button');
    await until(said, (words) => words.includes('The new data are in use'));
    await until(hash, (now) => now !== before);

    await page.bringToFront();
    const label = 'Quillonix 9: actually open-weight, restricted licence';
    expect(
      await until(
        () => marks(page),
        (all) => all.length === 2,
      ),
    ).toContain(label);
    await page.close();

    await rig.restart();
    const again = await rig.visit({ url: 'https://news.example/', html });
    expect(
      await until(
        () => marks(again.page),
        (all) => all.length === 2,
      ),
    ).toContain(label);

    await openOptions();
    await hash();
    await options.waitForSelector('#data-update-drop');
    await options.click('#data-update-drop');
    await until(hash, (now) => now === before);
    await again.page.bringToFront();
    await until(
      () => marks(again.page),
      (all) => all.length === 1,
    );
    expect(await unchanged(() => marks(again.page))).not.toContain(label);
  });

  it('is dropped once the extension comes with newer data', async () => {
    const before = await hash();
    // What an earlier version left: its own data were older than the file that it took.
    const old = '2020.1.2';
    const left = {
      dataUpdate: await signContent(withNewModel(old), testSecret),
      dataUpdateVersion: old,
      dataUpdateCheckedBy: '0.0.1',
    };
    await options.evaluate((items) => chrome.storage.local.set(items), left);
    await rig.restart();
    const { page } = await rig.visit({ url: 'https://news.example/', html });
    await until(
      () => marks(page),
      (all) => all.length === 1,
    );
    await openOptions();
    expect(await hash()).toBe(before);
    const kept = () => options.evaluate((names) => chrome.storage.local.get(names), Object.keys(left));
    await until(kept, (items) => Object.keys(items).length === 0);
    expect(await options.$('#data-update-drop')).toBeNull();
  });

  it('needs a key: the build that people get does not trust that of tests', async () => {
    const key = etc.bytesToHex(await getPublicKeyAsync(etc.hexToBytes(testSecret)));
    const holds = (folder: string) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.js'))
        .some((path) => readFileSync(`${folder}/${path}`, 'utf8').includes(key));
    expect(holds(`${testBuilds}/${targetOf[name]}-mv3`)).toBe(true);
    expect(holds(builds[name])).toBe(false);
  });
});

/** The part of the extension interface that is asked inside a page of the extension. */
declare const chrome: {
  storage: { local: { get(keys: string[]): Promise<object>; set(items: object): Promise<void> } };
};
