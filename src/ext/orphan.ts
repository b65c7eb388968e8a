import browser from 'webextension-polyfill';

/** False in a script whose extension was updated, switched off or removed underneath it. */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime.id);
  } catch {
    return false;
  }
}

/**
 * Calls `gone` when the extension went away. There is no event for that, so it is checked whenever a person comes
 * back to the page: an update happens elsewhere.
 */
export function onOrphaned(gone: () => void, signal: AbortSignal): void {
  const check = (): void => {
    if (!isAlive()) gone();
  };
  addEventListener('focus', check, { signal });
  document.addEventListener('visibilitychange', check, { signal });
}
