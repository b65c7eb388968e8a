import type { ScanRequest } from './arguments.ts';
import { nameOf } from './decode.ts';
import type { Formatter } from './formats/format.ts';
import { probe } from './inputs/files.ts';
import type { Progress } from './output/progress.ts';
import type { Input } from './read-input.ts';
import { count } from './report.ts';
import { shardsOf, totalsOf, type Shard } from './output/shards.ts';
import { addTotals, type Totals } from './totals.ts';
import type { Writer } from './output/writer.ts';

/** One run: where it writes, and what it has counted. */
export interface Run {
  request: ScanRequest;
  format: Formatter;
  writer: Writer;
  progress: Progress;
  totals: Totals;
}

/** A file that is to be read, or a shard that an earlier run has finished. */
export type Planned = { input: Input; shard?: Shard } | { shard: Shard; before: Totals };

/**
 * Says what is to be done with each file.
 * @throws Error with one line for a wrong name, before anything is written
 */
export function planOf({ files, out }: ScanRequest): Planned[] {
  if (out === undefined) return files.map((file) => ({ input: { file, ...probe(file) } }));
  return shardsOf(files, out).map((shard) => {
    const before = totalsOf(shard);
    return before ? { shard, before } : { shard, input: { file: shard.file, ...probe(shard.file) } };
  });
}

/** Says what was passed over: a line each, on standard error. */
export function complain({ progress }: Run, line: string): void {
  progress.clear();
  process.stderr.write(`${line}\n`);
}

/** Counts a shard that an earlier run has finished. */
export function countAgain(run: Run, { file, output }: Shard, before: Totals): void {
  addTotals(run.totals, before);
  const parts = count(before.skipped, 'part');
  if (before.skipped > 0)
    complain(run, `${nameOf(file)}: read before, with ${parts} skipped; remove ${nameOf(output)} to read it again.`);
}
