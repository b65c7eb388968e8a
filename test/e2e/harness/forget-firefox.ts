/** What makes Firefox forget. These functions run in its own window, where the names below are globals. */

interface Panel extends Element {
  state: string;
  hidePopup(): void;
}
interface Tabs {
  tabs: object[];
  selectedTab: object;
  addTrustedTab(address: string): object;
  removeTab(tab: object, how: object): void;
}
interface BrowserWindow extends Window {
  gBrowser: Tabs;
}
interface Deletion {
  deleteData(flags: unknown, done: { onDataDeleted(failed: number): void }): void;
}
declare const gBrowser: Tabs;
declare const Services: {
  clearData: Deletion;
  console: { reset(): void };
  prefs: { clearUserPref(name: string): void };
  wm: { getEnumerator(type: string): Iterable<BrowserWindow>; getMostRecentBrowserWindow(): unknown };
};
declare const Ci: { nsIClearDataService: { CLEAR_ALL: unknown } };
declare const WebExtensionPolicy: { getByID(id: string): { extension: object } };
declare const ChromeUtils: {
  importESModule(url: string): { extensionStorageSync: { clear(extension: object): Promise<void> } };
};

/**
 * Closes all that is open but for one window with one new tab. What is on its way out counts as open: a popup that
 * still closes bars the next, and a window that still closes would be taken for the one in front.
 */
export async function tidyFirefox(): Promise<void> {
  const wait = async (what: string, holds: () => boolean) => {
    for (let tries = 0; !holds(); tries++) {
      if (tries > 400) throw new Error(`still open: ${what}`);
      await new Promise((done) => setTimeout(done, 25));
    }
  };
  const windows = () => [...Services.wm.getEnumerator('navigator:browser')];
  const panels = () =>
    windows()
      .flatMap((one) => [...one.document.querySelectorAll<Panel>('panel, menupopup')])
      .filter(({ state }) => state !== 'closed' && state !== undefined);
  for (const panel of panels()) panel.hidePopup();
  await wait('a popup', () => panels().length === 0 && !document.querySelector('.webextension-popup-browser'));
  // It stays pressed, and opens nothing any more, where a popup went away with its page.
  document.querySelector('#unified-extensions-button')?.removeAttribute('open');
  const others = windows().filter((one) => one.gBrowser !== gBrowser);
  for (const other of others) other.close();
  await wait('a window', () => windows().length === 1 && others.every(({ closed }) => closed));
  const left = [...gBrowser.tabs];
  gBrowser.selectedTab = gBrowser.addTrustedTab('about:blank');
  for (const tab of left) gBrowser.removeTab(tab, { animate: false, skipPermitUnload: true });
  await wait('a tab', () => gBrowser.tabs.length === 1);
  window.focus();
  await wait('the window in the background', () => Services.wm.getMostRecentBrowserWindow() === window);
}

/** What an extension synchronises stays when it goes, as the harness set Firefox up for restarts. */
export async function signOffFromFirefox(id: string): Promise<void> {
  const { extensionStorageSync } = ChromeUtils.importESModule('resource://gre/modules/ExtensionStorageSync.sys.mjs');
  await extensionStorageSync.clear(WebExtensionPolicy.getByID(id).extension);
}

/**
 * Takes away what is left of an extension that is gone, what `emulate` set, cookies, caches, permissions, history,
 * what pages stored, and the log of errors.
 */
export async function clearFirefox(): Promise<void> {
  // Where its popup stood: the next extension of the same id would be answered there by the one that is gone.
  const cache = document.querySelector<HTMLTemplateElement>('#appMenu-viewCache')?.content;
  for (const place of [document, ...(cache ? [cache] : [])])
    for (const view of place.querySelectorAll('[id^="PanelUI-webext-"]')) view.remove();
  Services.prefs.clearUserPref('layout.css.prefers-color-scheme.content-override');
  Services.prefs.clearUserPref('ui.prefersReducedMotion');
  Services.prefs.clearUserPref('browser.display.document_color_use');
  await new Promise<void>((done) =>
    Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted: () => done() }),
  );
  Services.console.reset();
}
