/** Bad data: one line that names the file, the field and the fix. Caught by data/compile/index.ts, which lists them all. */
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
