/** What is fetched when it is first wanted. */

export interface Fetched<Thing> {
  /**
   * Hands it over: at once where it is there, else when it comes. Where it cannot be had, nothing happens, and it is
   * fetched anew the next time.
   */
  with(use: (thing: Thing) => void): void;
}

/** @param signal nothing is fetched or handed over once it has aborted */
export function createFetched<Thing>(fetch: () => Promise<Thing>, signal: AbortSignal): Fetched<Thing> {
  let here: { thing: Thing } | undefined;
  let coming: Promise<void> | undefined;
  const bring = async (): Promise<void> => {
    try {
      here = { thing: await fetch() };
    } catch {
      coming = undefined;
    }
  };
  return {
    with(use) {
      if (signal.aborted) return;
      if (here) return use(here.thing);
      void (coming ??= bring()).then(() => here && !signal.aborted && use(here.thing));
    },
  };
}
