/** After this many milliseconds a page is shown as not answering. We go on waiting for it. */
const patience = 2_500;

/** The limit for one of several answers. */
const shortPatience = 1_000;

/**
 * Waits for an answer, however long it takes.
 * @param onSlow called once if it has not come in time: the page hangs, or is very busy
 */
export async function warnIfSlow<T>(answer: Promise<T>, onSlow: () => void, limit = patience): Promise<T> {
  const timer = setTimeout(onSlow, limit);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
  }
}

/** The answer, or something instead if it does not come in time. Rejects if the answer does. */
export async function withTimeout<T>(answer: Promise<T>, instead: () => T): Promise<T> {
  let late = (): void => undefined;
  const replaced = new Promise<T>((done) => (late = () => done(instead())));
  return Promise.race([warnIfSlow(answer, () => late(), shortPatience), replaced]);
}
