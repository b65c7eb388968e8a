import type { Page, WebWorker } from 'puppeteer-core';
import { inBrowserWindow } from '@/src/cli/develop/browsers/bidi';
import type { Rig } from './rig';

/** What a browser's own interface does with the extension and no driver reaches: commands, menus, the icon. */

interface TabLike {
  id?: number;
  url?: string;
}
interface Dispatched {
  dispatch(...args: unknown[]): void;
}
declare const chrome: {
  tabs: { query(all: object): Promise<TabLike[]> };
  commands: { onCommand: Dispatched };
  contextMenus: { onClicked: Dispatched };
  action: Record<'getBadgeText' | 'getTitle', (of: { tabId: number | undefined }) => Promise<string>>;
};

/** Chromium's service worker of the extension, started where it sleeps. */
async function workerOf(rig: Rig): Promise<WebWorker> {
  const { browser, url } = rig.launched;
  const ours = (one: { type(): string; url(): string }) =>
    one.type() === 'service_worker' && one.url().startsWith(url(''));
  let target = browser.targets().find(ours);
  if (!target) {
    // A page of the extension wakes it by a message that nobody needs to answer.
    const page = await rig.extensionPage('options.html');
    target = await browser.waitForTarget(ours);
    await page.close();
  }
  const worker = await target.worker();
  if (!worker) throw new Error('the background does not run');
  return worker;
}

/** Runs a self-contained function in that worker; once more where it went to sleep before it answered. */
export async function inWorker<A extends unknown[], T>(
  rig: Rig,
  fn: (...args: A) => T | Promise<T>,
  ...args: A
): Promise<T> {
  const ask = async () => (await workerOf(rig)).evaluate(fn as (...given: unknown[]) => unknown, ...args) as Promise<T>;
  try {
    return await ask();
  } catch (error) {
    if (!/Target closed|Execution context is not available/.test(String(error))) throw error;
    return ask();
  }
}

/** Gives a keyboard command while `page` is in front, as the browser does when its keys are pressed. */
export async function command(rig: Rig, page: Page, name: string): Promise<void> {
  await page.bringToFront();
  if (rig.name === 'firefox')
    return inBrowserWindow(rig.launched.browser, commandInFirefox, rig.launched.extensionId, name);
  await inWorker(
    rig,
    async (given, at) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === at);
      chrome.commands.onCommand.dispatch(given, tab);
    },
    name,
    page.url(),
  );
}

/** Chooses an entry of the menu over selected words, as the browser does. */
export async function chooseFromMenu(rig: Rig, page: Page, menuItemId: string): Promise<void> {
  await page.bringToFront();
  const selectionText = await page.evaluate(() => String(getSelection()));
  const chosen = { menuItemId, selectionText, editable: false, modifiers: [] };
  if (rig.name === 'firefox')
    return inBrowserWindow(rig.launched.browser, menuInFirefox, rig.launched.extensionId, chosen);
  await inWorker(
    rig,
    async (info, at) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === at);
      chrome.contextMenus.onClicked.dispatch(info, tab);
    },
    chosen,
    page.url(),
  );
}

/** What the icon says over the tab whose address holds `host`. */
export async function iconOf(rig: Rig, host: string): Promise<{ count: string; title: string }> {
  if (rig.name === 'firefox')
    return inBrowserWindow(rig.launched.browser, iconInFirefox, rig.launched.extensionId, host);
  return inWorker(
    rig,
    async (part) => {
      const tabId = (await chrome.tabs.query({})).find(({ url }) => url?.includes(part))?.id;
      const { action } = chrome;
      return { count: await action.getBadgeText({ tabId }), title: await action.getTitle({ tabId }) };
    },
    host,
  );
}

/* ---------- Firefox: these functions run in the browser's own window, where the names below are globals ---------- */

interface NativeTab {
  linkedBrowser: { currentURI: { spec: string } };
}
declare const gBrowser: { tabs: NativeTab[]; selectedTab: NativeTab };
declare const WebExtensionPolicy: {
  getByID(id: string): {
    extension: { shortcuts: { onCommand(name: string): void }; emit(event: string, ...args: unknown[]): void };
  };
};
declare const ChromeUtils: {
  importESModule(url: string): {
    ExtensionParent: {
      apiManager: {
        global: {
          browserActionFor(extension: unknown): {
            action: { getProperty(tab: NativeTab, name: string): string };
          };
        };
      };
    };
  };
};

function commandInFirefox(id: string, name: string): void {
  WebExtensionPolicy.getByID(id).extension.shortcuts.onCommand(name);
}

function menuInFirefox(id: string, chosen: object): void {
  WebExtensionPolicy.getByID(id).extension.emit('webext-menu-menuitem-click', chosen, gBrowser.selectedTab);
}

function iconInFirefox(id: string, host: string): { count: string; title: string } {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { action } = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension);
  const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec.includes(host));
  if (!tab) throw new Error(`no tab with ${host}`);
  return { count: action.getProperty(tab, 'badgeText') ?? '', title: action.getProperty(tab, 'title') };
}
