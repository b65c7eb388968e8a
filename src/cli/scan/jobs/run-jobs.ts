import { makeFolder } from '../folder.ts';
import { complain, countAgain, type Planned, type Run } from '../plan.ts';
import { onSignal, publishShard, removeParts } from '../output/shards.ts';
import { addTotals } from '../totals.ts';
import type { Part, Task } from './batch.ts';
import { createPool, type Pool } from './pool.ts';

async function use(run: Run, part: Part): Promise<void> {
  if ('text' in part) await run.writer.write(part.text);
  else if ('document' in part) await run.writer.write(run.format.document(part.document));
  else complain(run, part.skipped);
}

/** Uses what a file gave. @throws Error with one line where it could not be read at all */
async function useFile(run: Run, pool: Pool): Promise<void> {
  for (let isEnd = false; !isEnd;) {
    const batch = await pool.next();
    for (const part of batch.parts) await use(run, part);
    addTotals(run.totals, batch.totals);
    run.progress.show(run.totals);
    if (batch.error !== undefined) throw new Error(batch.error);
    isEnd = batch.isEnd;
  }
}

/**
 * Reads files by several threads. What is written, on standard output and standard error, is what one thread would
 * write, in the same order. @throws Error with one line
 */
export async function readByJobs(run: Run, plan: readonly Planned[]): Promise<void> {
  const { out } = run.request;
  if (out !== undefined) makeFolder(out);
  const tasks = plan.flatMap((planned) => ('input' in planned ? [planned] : []));
  const numbered = tasks.map((task, at): Task => ({ ...task, at }));
  const pool = createPool(run.request, numbered, ({ shard }) => {
    if (shard) publishShard(shard, out ?? '');
  });
  const stop = async (): Promise<void> => {
    for (const { shard } of await pool.stop()) if (shard) removeParts(shard);
  };
  // Without --out the writer says what a signal does.
  const forget = out === undefined ? (): void => undefined : onSignal(stop);
  try {
    for (const planned of plan) {
      if ('before' in planned) countAgain(run, planned.shard, planned.before);
      else await useFile(run, pool);
    }
  } finally {
    await stop();
    forget();
  }
}
