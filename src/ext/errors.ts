/**
 * Reports a bug to the extension's own console and nowhere else. Called at the outermost level (a message, a job of
 * the background, the root of a view), so that one failure stays one failure.
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
