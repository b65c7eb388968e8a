import browser from 'webextension-polyfill';

/** The tab that the popup belongs to. */
export interface CurrentTab {
  id: number;
  /** Absent for the browser's own pages. */
  url?: string;
}

/** The active tab of the current window; null if there is none. */
export async function currentTab(): Promise<CurrentTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return { id: tab.id, ...(tab.url === undefined ? {} : { url: tab.url }) };
}

/** Opens the options page, or shows it if it is open. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/** Opens the page with everything known about a model, beside the tab that asked. */
export async function openModel(model: string, beside?: { index?: number }): Promise<void> {
  const url = browser.runtime.getURL(`/options.html#/model/${encodeURIComponent(model)}`);
  await browser.tabs.create({ url, ...(beside?.index === undefined ? {} : { index: beside.index + 1 }) });
}

/** The extension's own version. */
export const extensionVersion = (): string => browser.runtime.getManifest().version;
