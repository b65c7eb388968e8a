import browser from 'webextension-polyfill';

const everywhere = { origins: ['<all_urls>'] };

/**
 * Whether the browser lets the extension into pages at `url` without a press: people can deny that, for all sites or
 * some, in the browser's own settings. Pages that are no web pages count as accessible: whether they are shows when
 * it is tried.
 */
export async function hasAccess(url: string | undefined): Promise<boolean> {
  if (!url?.startsWith('http')) return true;
  const { protocol, hostname } = new URL(url);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/**
 * Gives up the access to all pages, for the mode `on-click`. False if the browser lets only the person do that
 * (Chromium does not remove what a manifest requires): its settings for the extension have the choice.
 */
export const giveUpAccess = (): Promise<boolean> => browser.permissions.remove(everywhere).catch(() => false);

/** Asks the person for access to all pages; to be called from a press. False if it was declined. */
export const askForAccess = (): Promise<boolean> => browser.permissions.request(everywhere).catch(() => false);

/** Whether the browser lets the extension into all pages. */
export const hasFullAccess = (): Promise<boolean> => browser.permissions.contains(everywhere);

/** Calls back whenever the person grants or denies access, until `signal` aborts. */
export function watchAccess(changed: () => void, signal?: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  const listener = (): void => changed();
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  signal?.addEventListener(
    'abort',
    () => {
      onAdded.removeListener(listener);
      onRemoved.removeListener(listener);
    },
    { once: true },
  );
}
