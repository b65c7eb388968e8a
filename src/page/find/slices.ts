/** Divides long work into slices, between which the page can run. */

/** Milliseconds of one slice: a frame keeps most of its 16. */
const longest = 6;

export interface Slices {
  /** Whether the slice has lasted long enough. */
  due(): boolean;
  /** Lets the page run; a new slice begins after that. */
  breathe(): Promise<void>;
  /** Begins a new slice now, after waiting for something else. */
  renew(): void;
}

type Yielding = { scheduler?: { yield?(): Promise<void> } };

/** Resolves after what the page has to do, and before its idle time. */
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
