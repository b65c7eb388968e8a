/** Watches for changes of the address: many pages change it without loading. */

/**
 * @param moved called when the page shows another address without loading
 * @returns a check at once, for changes that come without an event
 */
export function watchAddress(view: Window, moved: () => void, signal: AbortSignal): () => void {
  let at = view.location.pathname + view.location.search;
  const check = (): void => {
    const now = view.location.pathname + view.location.search;
    if (now === at) return;
    at = now;
    moved();
  };
  const { navigation } = view as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', check, { signal });
  view.addEventListener('popstate', check, { signal });
  return check;
}
