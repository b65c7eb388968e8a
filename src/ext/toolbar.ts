import browser from 'webextension-polyfill';

/** What the icon of one tab says. */
export interface ToolbarState {
  /** Shown on the icon; empty for nothing. At most four characters stay readable. */
  count: string;
  /** The icon's title and accessible name: the state in words. */
  title: string;
  off: boolean;
}

const sizes = [16, 24, 32, 48] as const;
const iconPaths = (prefix: '' | 'off-'): Record<string, string> =>
  Object.fromEntries(sizes.map((size) => [size, `/icon/${prefix}${size}.png`]));

const countColour = { background: '#3d4650', text: '#ffffff' };

/** Shows a state on the icon of a tab until its next navigation. A tab that is gone meanwhile is no error. */
export async function showOnToolbar(tabId: number, state: ToolbarState): Promise<void> {
  const { action } = browser;
  await Promise.allSettled([
    action.setBadgeText({ tabId, text: state.count }),
    action.setBadgeBackgroundColor({ tabId, color: countColour.background }),
    action.setBadgeTextColor({ tabId, color: countColour.text }),
    action.setTitle({ tabId, title: state.title }),
    action.setIcon({ tabId, path: iconPaths(state.off ? 'off-' : '') }),
  ]);
}
