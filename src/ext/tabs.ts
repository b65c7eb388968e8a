import browser from 'webextension-polyfill';

/** The tab that the popup belongs to. */
export interface CurrentTab {
  id: number;
  /** Absent where the browser does not tell: its own pages. */
  url?: string;
}

/** The active tab of the current window; null where there is none. */
export async function currentTab(): Promise<CurrentTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return { id: tab.id, ...(tab.url === undefined ? {} : { url: tab.url }) };
}

/** Opens the options page, or shows it where it is open. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();
