/**
 * Runs the main function of a command. An error prints its message without a stack, and the command ends with exit
 * code 1.
 */
export async function runCli(main: () => unknown): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
