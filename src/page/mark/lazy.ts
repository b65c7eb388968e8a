/** Loads something when it is first needed. */

export interface Lazy<Thing> {
  /**
   * Hands it over: at once if it is loaded, else once it is. If it cannot be loaded nothing happens, and the next call
   * tries again.
   */
  with(use: (thing: Thing) => void): void;
}

/** @param signal once it has aborted, nothing is loaded or handed over */
export function createLazy<Thing>(load: () => Promise<Thing>, signal: AbortSignal): Lazy<Thing> {
  let loaded: { thing: Thing } | undefined;
  let loading: Promise<void> | undefined;
  const start = async (): Promise<void> => {
    try {
      loaded = { thing: await load() };
    } catch {
      loading = undefined;
    }
  };
  return {
    with(use) {
      if (signal.aborted) return;
      if (loaded) return use(loaded.thing);
      void (loading ??= start()).then(() => loaded && !signal.aborted && use(loaded.thing));
    },
  };
}
