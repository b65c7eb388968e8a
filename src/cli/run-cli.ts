/**
 * Runs what a command does. An error is told by its message, without a trace of the program, and the command ends with
 * exit code 1.
 */
export async function told(main: () => unknown): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
