/** Remembers which badge is to get the focus once it is drawn: far from the window there is none yet. */

export interface PendingFocus {
  /** This badge is to get the focus, and no earlier one. */
  set(key: string): void;
  /** To be called with what was drawn. @returns the key that is to get the focus now, if it is among them */
  take(keys: readonly string[]): string | undefined;
}

/** After these events a person or the page is busy elsewhere: the focus stays there. */
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
