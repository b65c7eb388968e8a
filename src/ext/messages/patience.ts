/** A page that has not answered after this many milliseconds is said not to answer. It is waited for all the same. */
const patience = 2_500;

/** Where others are waited for, too, one that hangs gets less. */
const shortPatience = 1_000;

/**
 * An answer, whenever it comes.
 * @param waiting called once where it has not come in time: the page hangs, or has very much to do
 */
export async function warnIfSlow<T>(answer: Promise<T>, waiting: () => void, limit = patience): Promise<T> {
  const timer = setTimeout(waiting, limit);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
  }
}

/** The answer of one among others, or something instead where it does not come in time. Rejects as the answer does. */
export async function withTimeout<T>(answer: Promise<T>, instead: () => T): Promise<T> {
  let late = (): void => undefined;
  const replaced = new Promise<T>((done) => (late = () => done(instead())));
  return Promise.race([warnIfSlow(answer, () => late(), shortPatience), replaced]);
}
