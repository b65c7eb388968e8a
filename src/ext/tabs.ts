import browser from 'webextension-polyfill';
import { dropAsked, keepAsked } from './messages/asked.ts';

/** The tab that the popup belongs to. */
export interface CurrentTab {
  id: number;
  /** Absent for the browser's own pages. */
  url?: string;
  title?: string;
  /** Whether it is in a private window. */
  incognito: boolean;
}

/** What a popup in a window of its own was opened for. */
interface Asked {
  tab: number;
  /** Id of a claim in the page's report. */
  claim: string;
}

/** Reads it from the address of the popup; null in the popup of the toolbar. */
export function askedOf(search: string): Asked | null {
  const given = new URLSearchParams(search);
  const tab = Number(given.get('tab') ?? Number.NaN);
  return Number.isSafeInteger(tab) ? { tab, claim: given.get('claim') ?? '' } : null;
}

/** The tab that was asked about, else the active one of the current window; null if there is none. */
export async function currentTab(asked: Asked | null = null): Promise<CurrentTab | null> {
  const [tab] = asked
    ? [await browser.tabs.get(asked.tab)]
    : await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const { id, incognito, url, title } = tab;
  return { id, incognito, ...(url === undefined ? {} : { url }), ...(title === undefined ? {} : { title }) };
}

/** Tag of the language that a tab's page seems to be in; empty where the browser cannot say, as for its own pages. */
export const languageOf = (tab: number): Promise<string> => browser.tabs.detectLanguage(tab).catch(() => '');

/** Opens the options page, or shows it if it is open. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/** Opens the page with everything known about a model, beside the tab that asked. */
export async function openModel(model: string, beside?: { index?: number }): Promise<void> {
  const url = browser.runtime.getURL(`/options.html#/model/${encodeURIComponent(model)}`);
  await browser.tabs.create({ url, ...(beside?.index === undefined ? {} : { index: beside.index + 1 }) });
}

/**
 * Opens the toolbar popup over a tab; where the browser refuses that, in a small window of its own, and on phones,
 * which have no windows, in a tab.
 * @param claim its id in the report of the whole page; what opens shows at once what can be done with it
 */
export async function openPopup(tab: { id?: number; windowId?: number } | undefined, claim: string): Promise<void> {
  if (tab?.id === undefined) return;
  // Before the popup opens: it looks for the claim when it starts.
  await keepAsked(tab.id, claim);
  try {
    await browser.action.openPopup(tab.windowId === undefined ? {} : { windowId: tab.windowId });
  } catch {
    await dropAsked();
    const asked = new URLSearchParams({ tab: String(tab.id), claim });
    const url = browser.runtime.getURL(`/popup.html?${asked.toString()}`);
    const { windows } = browser as { windows?: typeof browser.windows };
    if (windows) await windows.create({ type: 'popup', url, width: 420, height: 640 });
    else await browser.tabs.create({ url });
  }
}

/** Whether the manifest asks for a permission: some exist in one browser only. */
export const asksFor = (permission: string): boolean =>
  browser.runtime.getManifest().permissions?.includes(permission) === true;

/** The extension's own version. */
export const extensionVersion = (): string => browser.runtime.getManifest().version;
