/**
 * Asks again until the answer holds: no test sleeps.
 * @throws Error with the last answer where it never does within `timeout` ms (default 15,000).
 */
export async function until<T>(
  ask: () => Promise<T> | T,
  holds: (answer: T) => boolean = Boolean,
  { timeout = 15_000, every = 50 } = {},
): Promise<T> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`not within ${timeout} ms; last answer: ${JSON.stringify(answer)}`);
    await new Promise((done) => setTimeout(done, every));
  }
}

/** The answer once it has been the same for `quiet` ms (default 1,500): for what must not come. */
export async function unchanged<T>(ask: () => Promise<T>, { timeout = 20_000, quiet = 1_500 } = {}): Promise<T> {
  let last = '';
  let since = Date.now();
  return until(
    ask,
    (answer) => {
      const now = JSON.stringify(answer);
      if (now !== last) [last, since] = [now, Date.now()];
      return Date.now() - since >= quiet;
    },
    { timeout, every: 150 },
  );
}
