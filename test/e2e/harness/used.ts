import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { BrowserName } from '@/src/cli/develop/browsers/find';
import { ensureBrowser } from '@/src/cli/develop/browsers/install';
import { reconnect, start, type Launched } from '@/src/cli/develop/browsers/launch';
import { forget } from './forget';
import { until } from './until';

/** A browser that runs, with the folder of its profile. */
export interface Running {
  name: BrowserName;
  browser: Browser;
  process: ChildProcess | null;
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
 * Browsers that a rig is done with, ready for the next, also in another test file: a start takes a second in Chromium,
 * several in Firefox. They are the process's own, not this module's: what ends them is loaded apart (`environment.ts`).
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
  const browser = await start(name, { ...own, executablePath, profile });
  return { name, browser, process: browser.process(), profile };
}

/** Hands a browser on once it has forgotten all; one that cannot, or that is one too many, is closed. */
export async function handOn(running: Running, launched: Launched): Promise<void> {
  const room = used.filter(({ name }) => name === running.name).length < most;
  const next = room ? await renewed(running, launched).catch(() => null) : null;
  if (next) used.push(next);
  else await close(running);
}

async function renewed(running: Running, launched: Launched): Promise<Running> {
  await forget(launched);
  // The driver of Firefox goes on listing pages of the extension that are closed: a new one knows of none.
  return running.name === 'firefox' ? { ...running, browser: await reconnect(running.browser) } : running;
}

/**
 * What the driver of Firefox writes over in a profile that was used before; it puts back what was there after the end.
 */
const writtenOver = ['user.js.puppeteer', 'prefs.js.puppeteer'];

/** Ends a browser. Its profile may be used again afterwards. */
export async function end({ browser, process, profile }: Running): Promise<void> {
  const ended = process === null || process.exitCode !== null ? null : once(process, 'exit');
  await browser.close();
  await ended;
  await until(async () => !writtenOver.some((file) => existsSync(join(profile, file))));
}

/** Ends a browser and takes its profile away. */
export async function close(running: Running): Promise<void> {
  await end(running);
  // Its processes may still write as they end.
  rmSync(running.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

/** Closes all that nobody came for. */
export async function closeUsed(): Promise<void> {
  await Promise.all(used.splice(0).map(close));
}
