import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { BrowserName } from '@/src/cli/browsers/find';
import { ensureBrowser } from '@/src/cli/browsers/install';
import { start, type Launched } from '@/src/cli/browsers/launch';
import { forget } from './forget';

/** A browser that runs, with the folder of its profile. */
export interface Running {
  name: BrowserName;
  browser: Browser;
  profile: string;
}

/** What of a browser only one rig can have: it is not handed on. */
export interface Own {
  args?: string[];
  env?: Record<string, string>;
  /** A profile that was used before. Default: a new one. */
  profile?: string;
}

/**
 * Chromiums that a rig is done with, ready for the next, also in another test file: a start takes a second. They are the
 * process's own, not this module's: what ends them is loaded apart (`environment.ts`).
 */
const kept = Symbol.for('browsers that were used');
const used = ((globalThis as { [kept]?: Running[] })[kept] ??= []);

/** As many as a file has open at a time, but for the one of planted defects. */
const most = 2;

/** A browser without an extension, as if it had just been started. */
export async function open(name: BrowserName, own: Own = {}): Promise<Running> {
  const at =
    Object.keys(own).length === 0 ? used.findLastIndex((one) => one.name === name && one.browser.connected) : -1;
  const [found] = at < 0 ? [] : used.splice(at, 1);
  if (found) return found;
  const profile = own.profile ?? mkdtempSync(join(tmpdir(), 'actually-open-profile-'));
  const executablePath = await ensureBrowser(name, () => undefined);
  return { name, browser: await start(name, { ...own, executablePath, profile }), profile };
}

/**
 * Hands a browser on once it has forgotten all; one that cannot, or that is one too many, is closed. So is Firefox: its
 * driver takes windows that were closed for the current one, and a popup that one file left bars the next.
 */
export async function handOn(running: Running, launched: Launched): Promise<void> {
  const room = running.name === 'chromium' && used.length < most;
  const isNew =
    room &&
    (await forget(launched).then(
      () => true,
      () => false,
    ));
  if (isNew) used.push(running);
  else await close(running);
}

/** Closes a browser and takes its profile away. */
export async function close({ browser, profile }: Running): Promise<void> {
  await browser.close();
  // Its processes may still write as they end.
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

/** Closes all that nobody came for. */
export async function closeUsed(): Promise<void> {
  await Promise.all(used.splice(0).map(close));
}
