/** Long work in slices, between which the page gets its turn. */

/** Milliseconds of one slice: a frame keeps most of its 16. */
const longest = 6;

export interface Slices {
  /** Whether the slice has lasted long enough. */
  due(): boolean;
  /** Lets the page have its turn; a new slice begins after it. */
  breathe(): Promise<void>;
  /** A new slice begins now: somebody else's work was waited for. */
  renew(): void;
}

type Yielding = { scheduler?: { yield?(): Promise<void> } };

/** After what the page has to do, and before its idle time. */
const turn = (): Promise<void> => {
  const { scheduler } = globalThis as Yielding;
  return scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
};

/** @param now the time in milliseconds */
export function createSlices(now: () => number = () => performance.now(), wait: () => Promise<void> = turn): Slices {
  let start = now();
  const renew = (): void => {
    start = now();
  };
  return {
    due: () => now() - start > longest,
    renew,
    async breathe() {
      await wait();
      renew();
    },
  };
}
