/** Asks again, after a while, for what got no answer. */

/** How long to wait before each further try, in milliseconds; after the last one nothing is asked again. */
export const waits = [2_000, 4_000, 8_000, 16_000, 32_000, 64_000];

export interface Retries<Thing> {
  /** Things that got no answer: `again` is called with them, unless there were too many failures in a row. */
  add(things: Iterable<Thing>): void;
  /** There was an answer: the next failure is the first of its row. */
  succeed(): void;
}

export function createRetries<Thing>(again: (things: Thing[]) => void, signal: AbortSignal): Retries<Thing> {
  const waiting = new Set<Thing>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    add(things) {
      if (signal.aborted) return;
      for (const one of things) waiting.add(one);
      if (timer !== undefined) return;
      const wait = waits[failures];
      if (wait === undefined) return waiting.clear();
      failures += 1;
      timer = setTimeout(() => {
        timer = undefined;
        const due = [...waiting];
        waiting.clear();
        again(due);
      }, wait);
    },
    succeed() {
      failures = 0;
    },
  };
}
