import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { etc, getPublicKeyAsync } from '@noble/ed25519';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '@/src/cli/develop/browsers/find.ts';
import { contentFrom, signContent } from '@/src/cli/develop/data/update-file.ts';
import { browserNames, builds, marksOf, Rig, unchanged, until, versionAfter } from './harness';

const html = `<!doctype html><html lang="en"><title>AI models</title><p>Llama 3.1 is open source.</p><p>OLMo 2 is open source.</p></html>`;
/** An organisation's own: its public half is in the policy, and in no build. */
const secret = 'cd'.repeat(32);
const policy = {
  dataKeys: [etc.bytesToHex(await getPublicKeyAsync(etc.hexToBytes(secret)))],
  mode: 'only-on',
  only: ['news.example'],
  level: 'also-unclear',
  confirmed: true,
  density: 'a value that does not fit',
};

/** Firefox reads what an organisation prescribes from the home folder, too. */
async function prescribedInFirefox(): Promise<{ rig: Rig; takeBack(): void }> {
  const home = mkdtempSync(join(tmpdir(), 'actually-open-home-'));
  const manifest = JSON.parse(readFileSync(join(builds.firefox, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  const { id } = manifest.browser_specific_settings.gecko;
  const folder = join(home, '.mozilla/managed-storage');
  mkdirSync(folder, { recursive: true });
  const content = { name: id, description: 'A policy to try', type: 'storage', data: policy };
  writeFileSync(join(folder, `${id}.json`), JSON.stringify(content));
  const takeBack = () => rmSync(home, { recursive: true, force: true });
  return { rig: await Rig.open('firefox', { env: { HOME: home } }), takeBack };
}

/** Debian's Chromium reads it from where administrators write, and from there alone. */
const chromiumFolder = '/etc/chromium/policies/managed';

/** The folder nearest to a path that is there. */
const nearest = (path: string): string => (existsSync(path) ? path : nearest(dirname(path)));

function isWritable(path: string): boolean {
  try {
    accessSync(nearest(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Chromium makes the id of an extension that is not packed from its path. */
const idOf = (folder: string): string =>
  [...createHash('sha256').update(folder).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');

async function prescribedInChromium(): Promise<{ rig: Rig; takeBack(): void }> {
  let file = '';
  const made = mkdirSync(chromiumFolder, { recursive: true });
  const takeBack = () => {
    if (file) rmSync(file, { force: true });
    if (made) rmSync(made, { recursive: true });
  };
  const alter = (folder: string) => {
    file = join(chromiumFolder, `${idOf(folder)}.json`);
    writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [idOf(folder)]: policy } } }));
  };
  try {
    // A browser of its own, as one reads it when it starts.
    return { rig: await Rig.open('chromium', { alter, args: ['--no-first-run'] }), takeBack };
  } catch (error) {
    takeBack();
    throw error;
  }
}

const prescribed = { firefox: prescribedInFirefox, chromium: prescribedInChromium };
const canBe = { firefox: true, chromium: isWritable(chromiumFolder) && /chromium/.test(findBrowser('chromium') ?? '') };

describe.each(browserNames.filter((name) => canBe[name]))('what an organisation prescribes, in %s', (name) => {
  let rig: Rig;
  let takeBack: () => void;
  beforeAll(async () => {
    ({ rig, takeBack } = await prescribed[name]());
  });
  afterAll(async () => {
    await rig.close();
    takeBack();
  });

  const countOf = async (url: string) => {
    const visit = await rig.visit({ url, html });
    return { visit, count: async () => (await marksOf(visit.page)).length };
  };

  it('holds on pages, from the first start on', async () => {
    const news = await countOf('https://news.example/');
    expect(await until(news.count, (many) => many === 2)).toBe(2);
    const other = await countOf('https://other.example/');
    expect(await unchanged(other.count)).toBe(0);
  });

  it('is shown in the options, where it cannot be changed', async () => {
    const options = await rig.extensionPage('options.html', '.sites');
    const chosen = await options.$$eval('input:checked', (inputs) =>
      inputs.map((input) => `${input.value}${input.disabled ? ' for all' : ''}`),
    );
    expect(chosen).toEqual(['only-on for all', 'also-unclear for all', 'on for all', 'first']);
    expect(await options.$$eval('.sites li bdi', (sites) => sites.map((site) => site.textContent))).toEqual([
      'news.example',
    ]);
    expect(await options.$('#site')).toBeNull();
  });

  it('brings a key: data that the organisation signed are offered, and nobody else’s', async () => {
    const options = await rig.extensionPage('options.html', '.sites');
    await options.evaluate(() => (location.hash = '#/data'));
    const field = (await options.waitForSelector('#data-update')) as ElementHandle<HTMLInputElement>;
    const choose = async (signedBy: string) => {
      const content = structuredClone(contentFrom('data/dist', '2026-11-24'));
      const next = versionAfter(content.version);
      for (const part of [content, content.names, content.evidence]) (part as { version: string }).version = next;
      const path = rig.file(`${signedBy}.jsonl`);
      writeFileSync(path, await signContent(content, signedBy));
      await field.uploadFile(path);
    };
    await choose('ab'.repeat(32));
    const said = () => options.$eval('.drop [role="status"]', (line) => line.textContent ?? '');
    await until(said, (words) => words.includes('not trusted'));
    expect(await options.$('.preview')).toBeNull();
    await choose(secret);
    await options.waitForSelector('.preview');
    await options.close();
  });

  it('is shown in the popup, whose switch cannot be changed either', async () => {
    const { visit } = await countOf('https://other.example/again');
    const popup = await rig.popup(visit);
    const said = await until(
      () => popup.evaluate(() => document.body.innerText),
      (text) => text.includes('Managed by your organisation'),
    );
    expect(said).toContain('Check pages on other.example');
    expect(await popup.evaluate(() => document.querySelector<HTMLButtonElement>('[role="switch"]')?.disabled)).toBe(
      true,
    );
    await popup.close();
    expect(await rig.ledger.errors()).toEqual([]);
  });
});
