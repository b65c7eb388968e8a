import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { inBrowserWindow } from './bidi';
import type { BrowserName } from './find';

export interface StartOptions {
  /** The browser's executable. */
  executablePath: string;
  /** Folder that keeps settings over restarts; without it every launch is new. */
  profile?: string;
  /** Without a window. Default true. */
  headless?: boolean;
  /** Width and height of the page in CSS pixels. Default 1280 × 800; null follows the window. */
  viewport?: { width: number; height: number } | null;
  /** Further command-line switches. */
  args?: string[];
  /** Variables that the browser gets besides ours. */
  env?: Record<string, string>;
}

export interface LaunchOptions extends StartOptions {
  /** Folder of the built extension, e.g. `.output/chrome-mv3`; null starts the browser without it. */
  extension: string | null;
}

/** A browser that runs, with our extension in it. */
export interface Launched {
  name: BrowserName;
  browser: Browser;
  /** The extension's id in this browser, or '' without one. */
  extensionId: string;
  /** The page that the extension opens when it is installed, here at every start; null without one. */
  welcome: Page | null;
  /** Address of a file of the extension: `popup.html` → `chrome-extension://…/popup.html`. */
  url(path: string): string;
}

/** Firefox picks the host part of moz-extension: addresses at random by default: here one for each folder. */
function geckoHost(extension: string): string {
  const hash = createHash('sha256').update(resolve(extension)).digest('hex');
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

const usualViewport = { width: 1280, height: 800 };

const firefoxPrefs = {
  // The real toolbar popup must stay while it is read.
  'ui.popup.disable_autohide': true,
  // A temporary add-on loses its storage at shutdown otherwise; an installed one does not.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

interface Manifest {
  browser_specific_settings?: { gecko?: { id?: string } };
}

function geckoId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as Manifest;
  return manifest.browser_specific_settings?.gecko?.id ?? '';
}

/** Starts a browser without an extension. @throws Error where it does not start */
export async function start(name: BrowserName, options: StartOptions): Promise<Browser> {
  const { executablePath, headless = true, viewport = usualViewport, args = [], env } = options;
  const common = {
    executablePath,
    headless,
    defaultViewport: viewport,
    ...(env ? { env: { ...process.env, ...env } } : {}),
    ...(options.profile ? { userDataDir: resolve(options.profile) } : {}),
  };
  if (name === 'firefox')
    return puppeteer.launch({
      ...common,
      browser: 'firefox',
      args: ['--remote-allow-system-access', ...args],
      extraPrefsFirefox: firefoxPrefs,
    });
  return puppeteer.launch({
    ...common,
    pipe: true,
    enableExtensions: true,
    // Containers and root have no user namespaces for the sandbox.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--no-default-browser-check', ...args],
  });
}

/** Disconnects from a running Firefox, dropping all subscriptions, and connects again. */
export async function reconnect(browser: Browser): Promise<Browser> {
  const browserWSEndpoint = browser.wsEndpoint();
  await browser.disconnect();
  return puppeteer.connect({ browserWSEndpoint, protocol: 'webDriverBiDi', defaultViewport: usualViewport });
}

declare const Services: { prefs: { setStringPref(name: string, value: string): void } };

/**
 * Installs the extension of a folder in a browser that runs; null leaves it without one.
 * @throws Error where the folder holds no extension.
 */
export async function install(name: BrowserName, browser: Browser, extension: string | null): Promise<Launched> {
  if (!extension) return { name, browser, extensionId: '', welcome: null, url: () => '' };
  const before = new Set(await browser.pages());
  const host = geckoHost(extension);
  if (name === 'firefox') {
    const hosts = JSON.stringify({ [geckoId(extension)]: host });
    await inBrowserWindow(
      browser,
      (text) => Services.prefs.setStringPref('extensions.webextensions.uuids', text),
      hosts,
    );
  }
  const extensionId = await browser.installExtension(resolve(extension));
  const origin = name === 'chromium' ? `chrome-extension://${extensionId}` : `moz-extension://${host}`;
  const welcome = await newPage(browser, before);
  return { name, browser, extensionId, welcome, url: (path) => `${origin}/${path}` };
}

/**
 * Starts a browser and installs the built extension in it.
 * @throws Error where the browser does not start or the folder holds no extension.
 */
export async function launch(name: BrowserName, { extension, ...options }: LaunchOptions): Promise<Launched> {
  return install(name, await start(name, options), extension);
}

/** The page that opens by itself, waited for so that it comes in front of none that is opened later. */
async function newPage(browser: Browser, before: Set<Page>): Promise<Page | null> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline;) {
    const found = (await browser.pages()).find((page) => !before.has(page));
    if (found) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  return null;
}
