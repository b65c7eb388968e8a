import { loadEvidence } from '../engine.ts';
import { readArguments, type ScanRequest } from './arguments.ts';
import { reasonsFrom } from './explain.ts';
import { createFormat } from './formats/index.ts';
import { readByJobs } from './jobs/run-jobs.ts';
import { complain, countAgain, planOf, type Planned, type Run } from './plan.ts';
import { createProgress } from './output/progress.ts';
import { createReader, readInput, readStandardInput, type Reader, type Sink } from './read-input.ts';
import { count } from './report.ts';
import type { ScannerOptions } from './scanner.ts';
import { writeShard } from './output/shards.ts';
import { addTotals, noTotals, type Totals } from './totals.ts';
import { createWriter, noWriter } from './output/writer.ts';

/** Exit codes: something could not be read; a claim that `--fail-on` names was found. */
const [incomplete, found] = [1, 2];

const sinkOf = (run: Run): Sink => ({
  totals: run.totals,
  write: (text) => run.writer.write(text),
  document: (scanned) => run.writer.write(run.format.document(scanned)),
  skip: (line) => complain(run, line),
  onCount: () => run.progress.show(run.totals),
});

/** Reads one file after the other; with `--out` each into a file of its own. */
async function readInTurn(run: Run, reader: Reader, plan: readonly Planned[]): Promise<void> {
  for (const planned of plan) {
    if ('before' in planned) countAgain(run, planned.shard, planned.before);
    else if (planned.shard === undefined) await readInput(reader, planned.input, sinkOf(run));
    else {
      const { shard, input } = planned;
      const totals = await writeShard(shard, run.request.out ?? '', reader.engine.version, async (writer) => {
        const one = { ...run, writer, totals: noTotals() };
        await readInput(reader, input, sinkOf(one));
        return one.totals;
      });
      addTotals(run.totals, totals);
    }
  }
}

/** @throws Error with one line for an id that no model has: a typo would let its claims pass as reported */
function checkIgnored({ ignoreModels }: ScanRequest): void {
  if (ignoreModels.length === 0) return;
  const { models } = loadEvidence();
  const unknown = ignoreModels.find((id) => !Object.hasOwn(models, id));
  if (unknown !== undefined)
    throw new Error(`ignoreModels: "${unknown}" is the id of no model; --format jsonl shows ids, such as "llama-3".`);
}

/** Whether there is more than one file to read, and somebody wants them read at the same time. */
const isShared = ({ jobs }: ScanRequest, plan: readonly Planned[]): boolean =>
  jobs > 1 && plan.filter((planned) => 'input' in planned).length > 1;

const isFailing = ({ failOn }: ScanRequest, { claims, refuted }: Totals): boolean =>
  (failOn === 'refuted' && refuted > 0) || (failOn === 'claims' && claims > 0);

/**
 * The command `scan`. `args`: what the person typed; `options`: for measurements without `--jobs`.
 * @throws Error with one line
 */
export async function runScan(args: readonly string[], options: ScannerOptions = {}): Promise<void> {
  const request = readArguments(args, process.env['INIT_CWD'] ?? process.cwd());
  checkIgnored(request);
  const plan = planOf(request);
  const colour = request.colour ?? (process.stdout.isTTY && !process.env['NO_COLOR']);
  const reasonsOf = request.explain ? reasonsFrom(loadEvidence()) : (): string[] => [];
  const run: Run = {
    request,
    format: createFormat(request.format, { colour, reasonsOf }),
    writer: request.out === undefined ? createWriter() : noWriter,
    progress: createProgress(request.progress && process.stderr.isTTY && !process.stdout.isTTY),
    totals: noTotals(),
  };
  try {
    if (isShared(request, plan)) await readByJobs(run, plan);
    else {
      const reader = createReader(request, options);
      if (request.files.length === 0) await readStandardInput(reader, sinkOf(run));
      await readInTurn(run, reader, plan);
    }
    await run.writer.write(run.format.end(run.totals));
  } finally {
    run.progress.clear();
    await run.writer.flush();
  }
  if (run.totals.skipped > 1) process.stderr.write(`${count(run.totals.skipped, 'part')} of the input skipped.\n`);
  if (run.totals.skipped > 0) process.exitCode = incomplete;
  else if (isFailing(request, run.totals)) process.exitCode = found;
}
