import browser from 'webextension-polyfill';

/** What the icon of one tab says. */
export interface ToolbarState {
  /** Shown on the icon; empty for nothing. At most four characters stay readable. */
  count: string;
  /** The icon's title and accessible name: the state in words. */
  title: string;
  off: boolean;
}

/** Whether the icon is in the toolbar, where people see it; null where the browser does not say. */
export async function isPinned(): Promise<boolean | null> {
  const { action } = browser as { action: Partial<typeof browser.action> };
  const settings = await action.getUserSettings?.().catch(() => null);
  return settings?.isOnToolbar ?? null;
}

const sizes = [16, 24, 32, 48] as const;
const iconPaths = (prefix: '' | 'off-'): Record<string, string> =>
  Object.fromEntries(sizes.map((size) => [size, `/icon/${prefix}${size}.png`]));

const countColour = { background: '#3d4650', text: '#ffffff' };

/**
 * Shows a state on the icon of a tab until its next navigation; without a tab, on all tabs that have none of their
 * own. It is no error if the tab is gone meanwhile.
 */
export async function showOnToolbar(tab: number | null, state: ToolbarState): Promise<void> {
  // Firefox for Android draws an icon of its own and lacks parts of this.
  const { action } = browser as { action: Partial<typeof browser.action> };
  const where = tab === null ? {} : { tabId: tab };
  await Promise.allSettled([
    action.setBadgeText?.({ ...where, text: state.count }),
    action.setBadgeBackgroundColor?.({ ...where, color: countColour.background }),
    action.setBadgeTextColor?.({ ...where, color: countColour.text }),
    action.setTitle?.({ ...where, title: state.title }),
    action.setIcon?.({ ...where, path: iconPaths(state.off ? 'off-' : '') }),
  ]);
}
