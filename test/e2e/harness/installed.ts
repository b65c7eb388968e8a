import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inBrowserWindow } from '@/src/cli/develop/browsers/bidi';
import { builds, type Rig } from './rig';
import { until } from './until';

/** What a person does with an installed extension in the browser's own pages. */

interface Manifest {
  browser_specific_settings?: { gecko: { id: string } };
}

/** Installs a second copy of the extension, under another id. @returns takes it away again */
export async function installCopy(rig: Rig): Promise<() => Promise<void>> {
  const folder = rig.file('copy');
  cpSync(builds[rig.name], folder, { recursive: true });
  const manifest = join(folder, 'manifest.json');
  const read = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
  if (read.browser_specific_settings) read.browser_specific_settings.gecko.id = 'copy@actually-open';
  writeFileSync(manifest, JSON.stringify(read));
  const { browser } = rig.launched;
  const before = await browser.pages();
  const id = await browser.installExtension(resolve(folder));
  // The page that greets would lie over the others.
  const welcome = await until(async () => (await browser.pages()).find((page) => !before.includes(page)));
  await welcome?.close();
  return () => browser.uninstallExtension(id);
}

declare const chrome: {
  developerPrivate: { updateExtensionConfiguration(update: object): Promise<void> };
};

/** Gives the extension access to all pages, or takes it away, as the browser's settings do. */
export async function setAccess(rig: Rig, given: boolean): Promise<void> {
  const { browser, extensionId } = rig.launched;
  if (rig.name === 'firefox') return inBrowserWindow(browser, setInFirefox, extensionId, given, 'sites' as const);
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate((update) => chrome.developerPrivate.updateExtensionConfiguration(update), {
    extensionId,
    hostAccess: given ? 'ON_ALL_SITES' : 'ON_CLICK',
  });
  await settings.close();
}

/** Lets the extension read files of the device. Chromium takes a switch at the start instead: `fileAccess`. */
export async function allowFiles(rig: Rig): Promise<void> {
  const { browser, extensionId } = rig.launched;
  if (rig.name === 'firefox') await inBrowserWindow(browser, setInFirefox, extensionId, true, 'files' as const);
}

/** Chromium's switch for what a person sets for the extension. */
export const fileAccess = '--disable-extensions-file-access-check';

declare const WebExtensionPolicy: { getByID(id: string): { extension: object } };
interface Permissions {
  ExtensionPermissions: Record<'add' | 'remove', (id: string, what: object, extension: object) => Promise<void>>;
}
declare const ChromeUtils: { importESModule(url: string): Permissions };

async function setInFirefox(id: string, given: boolean, what: 'sites' | 'files'): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  const permissions = what === 'files' ? ['internal:fileSchemeAllowed'] : [];
  const origins = what === 'sites' ? ['<all_urls>'] : [];
  await ExtensionPermissions[given ? 'add' : 'remove'](id, { permissions, origins }, extension);
}
