import browser from 'webextension-polyfill';

/** The two interfaces for what Chromium calls a side panel and Firefox a sidebar. A phone has neither. */
interface Sides {
  sidePanel?: { open(where: { tabId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}
const { sidePanel, sidebarAction } = browser as Sides;

/** Whether the browser can show the panel beside pages. */
export const hasSidePanel = sidePanel !== undefined || sidebarAction !== undefined;

/** Opens the panel beside the page of a tab; to be called from a press. False if the browser refuses. */
export const openSidePanel = async (tab: number): Promise<boolean> => {
  try {
    await (sidePanel ? sidePanel.open({ tabId: tab }) : sidebarAction?.open());
    return true;
  } catch {
    return false;
  }
};
