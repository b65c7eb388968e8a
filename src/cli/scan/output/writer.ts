/** What went wrong with the output, in words. */
function outputProblem({ code = '', message }: NodeJS.ErrnoException): string {
  if (code === 'ENOSPC') return 'standard output: the disk is full; what was written before is whole lines.';
  return `standard output: cannot be written (${code || message}).`;
}

/** Characters that are collected before they are written: a write costs more than a line. */
export const enough = 64 * 1024;

/** Signals that end a run, with its exit code. */
export const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

/** Writes texts in order, many at once, and waits where the reader is slower. */
export interface Writer {
  write(text: string): Promise<void>;
  /** Writes what is left. */
  flush(): Promise<void>;
}

/** A writer for a run that has nothing to say on standard output. */
export const noWriter: Writer = { write: async () => undefined, flush: async () => undefined };

/**
 * A writer on standard output. A reader that has seen enough ("… | head") ends the run with exit code 0; a full disk
 * ends it with one line and exit code 1; Ctrl-C with what was read so far and exit code 130.
 */
export function createWriter(): Writer {
  const out = process.stdout;
  out.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`${outputProblem(error)}\n`);
    process.exit(1);
  });
  let waiting = '';
  const flush = async (): Promise<void> => {
    if (waiting === '') return;
    const text = waiting;
    waiting = '';
    await new Promise<void>((done) => out.write(text, () => done()));
  };
  for (const [signal, code] of signals) process.once(signal, () => void flush().then(() => process.exit(code)));
  return {
    async write(text) {
      waiting += text;
      if (waiting.length >= enough) await flush();
    },
    flush,
  };
}
