/**
 * The last stop of a bug: called at the borders (a message, a job of the background, the root of a view) so that one
 * failure stays one failure. Goes to the extension's own console and nowhere else.
 */
export function reportBug(where: string, error: unknown): void {
  console.error(`Actually Open: ${where} failed`, error);
}

/** Runs `job`; a failure is reported and becomes `undefined`. */
export async function guard<T>(where: string, job: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await job();
  } catch (error) {
    reportBug(where, error);
    return undefined;
  }
}
