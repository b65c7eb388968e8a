/**
 * A second try, and more. The browser ends the background whenever it likes, also with questions unanswered: the
 * next message starts it again.
 */

/** The first wait between two tries in milliseconds; each next one is twice as long, up to the longest. */
const shortest = 100;
const longest = 1_000;
/** About a minute of waiting. */
const tries = 60;

/** How long to wait after so many tries that failed. */
const waitAfter = (failed: number): number => Math.min(shortest * 2 ** failed, longest);

/**
 * Asks until there is an answer. The background answers a call that it has carried out with something other than
 * `undefined`, which is what some browsers report where nobody answered.
 * @param isFinal whether a failure is an answer as well: another try would bring the same
 * @throws the last failure
 */
export async function askUntilAnswered(
  ask: () => Promise<unknown>,
  isFinal: (error: unknown) => boolean,
): Promise<unknown> {
  let failure: unknown = new Error('nobody answers');
  for (let failed = 0; failed < tries; failed++) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one try after the other
      const answer = await ask();
      if (answer !== undefined) return answer;
    } catch (error) {
      if (isFinal(error)) throw error;
      failure = error;
    }
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((done) => setTimeout(done, waitAfter(failed)));
  }
  throw failure;
}
