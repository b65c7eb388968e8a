/** Bad data: one line that names the file, the field and the fix. Listed by `runCommand`. */
export class DataError extends Error {
  readonly problems: string[];
  constructor(problems: string[]) {
    super(problems.join('\n'));
    this.name = 'DataError';
    this.problems = problems;
  }
}

/** `file: field: what is wrong; fix`, the form of every complaint about the data. */
export const problem = (file: string, field: string, what: string, fix: string): string =>
  `${file}: ${field}: ${what}; ${fix}`;

/**
 * Runs a command of data/ with the words behind its name. Complaints about the data or the call are printed, a line
 * each, and set exit code 1; anything else is a bug and is thrown on.
 */
export async function runCommand(main: (words: string[]) => void | Promise<void>): Promise<void> {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    for (const line of error.problems) console.error(line);
    process.exitCode = 1;
  }
}
