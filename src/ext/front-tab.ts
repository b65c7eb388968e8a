import browser, { type Tabs } from 'webextension-polyfill';

/**
 * Follows the tab in front of the window that this page of ours is beside, or one tab, until `signal` aborts.
 * @param pinned the only tab to follow; null for whichever is in front
 * @param changed another tab came to the front, or its address has changed
 * @param loaded its page has loaded, maybe at the same address
 */
export async function followFrontTab(
  pinned: number | null,
  changed: (tab: number) => void,
  loaded: () => void,
  signal: AbortSignal,
): Promise<void> {
  const own = (await browser.windows.getCurrent()).id ?? browser.windows.WINDOW_ID_CURRENT;
  const [first] = pinned === null ? await browser.tabs.query({ active: true, windowId: own }) : [{ id: pinned }];
  if (signal.aborted) return;
  let front = first?.id;
  const show = (tab: number | undefined): void => {
    front = tab;
    if (tab !== undefined) changed(tab);
  };
  const activated = ({ tabId, windowId }: Tabs.OnActivatedActiveInfoType): void => {
    if (windowId === own) show(tabId);
  };
  const updated = (tab: number, { url, status }: Tabs.OnUpdatedChangeInfoType): void => {
    if (tab !== front) return;
    if (url !== undefined) changed(tab);
    if (status === 'complete') loaded();
  };
  // A page that was prepared beforehand, or put to sleep, comes back under another number.
  const replaced = (now: number, before: number): void => {
    if (before === front) show(now);
  };
  const { onActivated, onUpdated, onReplaced } = browser.tabs;
  if (pinned === null) onActivated.addListener(activated);
  onUpdated.addListener(updated);
  onReplaced.addListener(replaced);
  signal.addEventListener('abort', () => {
    onActivated.removeListener(activated);
    onUpdated.removeListener(updated);
    onReplaced.removeListener(replaced);
  });
  show(front);
}
