import browser from 'webextension-polyfill';
import { guard } from './errors.ts';

const menuItem = 'check-selection';
const kept = 'selection';

/** Offers "Check the selection" for selected text. Firefox for Android has no such menus. */
export async function offerSelectionCheck(title: string): Promise<void> {
  const { contextMenus } = browser as { contextMenus?: typeof browser.contextMenus };
  if (!contextMenus) return;
  await contextMenus.removeAll();
  contextMenus.create({ id: menuItem, title, contexts: ['selection'] });
}

/** Opens the page that checks a text, with the selected words. To be called in the first turn of the background. */
export function serveSelectionCheck(): void {
  const { contextMenus } = browser as { contextMenus?: typeof browser.contextMenus };
  contextMenus?.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId !== menuItem) return;
    void guard('checking a selection', async () => {
      // Only in memory; the page that opens removes it.
      await browser.storage.session.set({ [kept]: selectionText ?? '' });
      const beside = tab?.index === undefined ? {} : { index: tab.index + 1 };
      await browser.tabs.create({ url: browser.runtime.getURL('/check.html'), ...beside });
    });
  });
}

/** Takes the selected words that are to be checked, once; empty if there are none. */
export async function takeSelection(): Promise<string> {
  const { [kept]: text } = await browser.storage.session.get(kept);
  await browser.storage.session.remove(kept);
  return typeof text === 'string' ? text : '';
}
