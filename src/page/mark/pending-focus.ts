/** The badge that is to get the focus once it is drawn: far from the window there is none yet. */

export interface PendingFocus {
  /** This is to get the focus, and nothing that was waited for before. */
  set(key: string): void;
  /** Something was drawn. @returns what of it is to get the focus now, if it was waited for */
  take(keys: readonly string[]): string | undefined;
}

/** With these a person, or the page, goes on elsewhere: from then on the focus is theirs. */
const elsewhere = ['focusin', 'pointerdown', 'beforeinput'];

/** @param signal ends the waiting */
export function createPendingFocus(document: Document, signal: AbortSignal): PendingFocus {
  let pending: string | undefined;
  let listens = false;
  const forget = (): void => (pending = undefined);
  // Most pages are never stepped through.
  const listen = (): void => {
    if (listens || signal.aborted) return;
    listens = true;
    for (const type of elsewhere) document.addEventListener(type, forget, { capture: true, signal });
  };
  return {
    set(key) {
      listen();
      pending = key;
    },
    take(keys) {
      const key = keys.find((one) => one === pending);
      if (key !== undefined) forget();
      return key;
    },
  };
}
