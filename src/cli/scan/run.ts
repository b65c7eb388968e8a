import { createReadStream } from 'node:fs';
import { loadEvidence, loadPrefilter, loadTerms, loadWatchedEngine, type WatchedEngine } from '../engine.ts';
import type { Assessment } from '../../vocabulary/types.ts';
import { readArguments, type ScanRequest } from './arguments.ts';
import { nameOf } from './decode.ts';
import { reasonsFrom } from './explain.ts';
import { createFormat } from './formats/index.ts';
import type { Formatter } from './formats/format.ts';
import { probe, scanFile, scanStream, type Read } from './inputs/files.ts';
import { lineOf, scanLines } from './lines.ts';
import { createProgress, type Progress } from './progress.ts';
import { count } from './report.ts';
import { createScanner, type Scanner, type ScannerOptions } from './scanner.ts';
import { shardsOf, totalsOf, writeShard } from './shards.ts';
import { addTotals, noTotals, tally, type Totals } from './totals.ts';
import { createWriter, noWriter, type Writer } from './writer.ts';

/** Exit codes: something could not be read; a claim that `--fail-on` names was found. */
const [incomplete, found] = [1, 2];

/** One run: what it is made of, and what it has counted. */
interface Run {
  request: ScanRequest;
  engine: WatchedEngine;
  prefilter: RegExp;
  scanner: Scanner;
  format: Formatter;
  writer: Writer;
  progress: Progress;
  totals: Totals;
}

/** Says what was passed over: a line each, on standard error. */
function skip({ totals, progress }: Run, line: string): void {
  totals.skipped += 1;
  progress.clear();
  process.stderr.write(`${line}\n`);
}

/** Leaves out what is claimed of nothing but models that the configuration ignores. */
function reported<T>({ request: { ignoreModels } }: Run, found: T[], claimOf: (one: T) => Assessment): T[] {
  if (ignoreModels.length === 0) return found;
  const isIgnored = (model: string | null): boolean => model !== null && ignoreModels.includes(model);
  return found.filter((one) => !claimOf(one).targets.every(({ model }) => isIgnored(model)));
}

async function writeAll(run: Run, results: AsyncIterable<Read>): Promise<void> {
  for await (const result of results) {
    if ('reason' in result) {
      const place = result.offset === undefined ? '' : ` at byte ${result.offset}`;
      skip(run, `${result.file}${place}: ${result.reason}; skipped.`);
      continue;
    }
    const scanned = { ...result, findings: reported(run, result.findings, ({ claim }) => claim) };
    const claims = scanned.findings.map(({ claim }) => claim);
    tally(run.totals, claims, scanned.reach ?? 'nothing');
    // Of archives and long texts only what holds a claim is written: most records hold none.
    if (scanned.findings.length > 0 || scanned.offset === undefined)
      await run.writer.write(run.format.document(scanned));
    run.progress.show(run.totals);
  }
}

const writeLines = (run: Run, input: AsyncIterable<Uint8Array>, name: string): Promise<void> =>
  scanLines(run.engine.analyze, run.prefilter, input, name, {
    onLine({ id, text }, all, isTermed) {
      const claims = reported(run, all, (claim) => claim);
      tally(run.totals, claims, !isTermed ? 'nothing' : run.engine.takeNamed() ? 'model' : 'term');
      run.progress.show(run.totals);
      if (run.request.format === 'jsonl') return run.writer.write(lineOf(id, claims));
      const findings = claims.map((claim) => ({ claim, block: { text }, index: 0 }));
      return run.writer.write(findings.length > 0 ? run.format.document({ file: name, url: `${id}`, findings }) : '');
    },
    onSkip: (reason) => skip(run, reason),
  });

async function* notEmpty(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isEmpty = true;
  for await (const chunk of input) {
    isEmpty &&= Buffer.from(chunk).toString('latin1').trim() === '';
    yield chunk;
  }
  if (isEmpty) throw new Error('standard input: nothing to read.');
}

interface Input extends ReturnType<typeof probe> {
  file: string;
}

async function readInput(run: Run, { file, kind, size }: Input): Promise<void> {
  if (kind === 'lines') await writeLines(run, createReadStream(file), nameOf(file));
  else await writeAll(run, scanFile(run.scanner, file, kind, size));
}

async function readInputs(run: Run): Promise<void> {
  const { files, format } = run.request;
  if (files.length === 0) {
    if (format === 'jsonl') await writeLines(run, process.stdin, 'standard input');
    else await writeAll(run, scanStream(run.scanner, notEmpty(process.stdin), 'standard input'));
  }
  // A name that is wrong is reported before anything is written.
  const probed = files.map((file) => ({ file, ...probe(file) }));
  for (const input of probed) await readInput(run, input);
}

/** Reads each file into a file of its own; what an earlier run has finished is counted, and not read again. */
async function readShards(run: Run, folder: string): Promise<void> {
  const found = shardsOf(run.request.files, folder);
  const shards = found.map((shard) => {
    const before = totalsOf(shard);
    return { shard, before, input: before ? undefined : { file: shard.file, ...probe(shard.file) } };
  });
  for (const { shard, before, input } of shards) {
    if (before && before.skipped > 0)
      process.stderr.write(
        `${nameOf(shard.file)}: read before, with ${count(before.skipped, 'part')} skipped; remove ${nameOf(shard.output)} to read it again.\n`,
      );
    const totals =
      before ??
      (await writeShard(shard, folder, run.engine.version, async (writer) => {
        const one = { ...run, writer, totals: noTotals() };
        if (input) await readInput(one, input);
        return one.totals;
      }));
    addTotals(run.totals, totals);
  }
}

const isFailing = ({ failOn }: ScanRequest, { claims, refuted }: Totals): boolean =>
  (failOn === 'refuted' && refuted > 0) || (failOn === 'claims' && claims > 0);

/**
 * The command `scan`. `args`: what the person typed; `options`: for measurements. @throws Error with one line
 */
export async function runScan(args: readonly string[], options: ScannerOptions = {}): Promise<void> {
  const request = readArguments(args, process.env['INIT_CWD'] ?? process.cwd());
  const engine = loadWatchedEngine();
  const colour = request.colour ?? (process.stdout.isTTY && !process.env['NO_COLOR']);
  const reasonsOf = request.explain ? reasonsFrom(loadEvidence()) : (): string[] => [];
  const run: Run = {
    request,
    engine,
    prefilter: loadPrefilter(),
    scanner: createScanner(engine.analyze, loadTerms(), { takeNamed: engine.takeNamed, ...options }),
    format: createFormat(request.format, { colour, reasonsOf }),
    writer: request.out === undefined ? createWriter() : noWriter,
    progress: createProgress(request.progress && process.stderr.isTTY && !process.stdout.isTTY),
    totals: noTotals(),
  };
  try {
    await (request.out === undefined ? readInputs(run) : readShards(run, request.out));
    await run.writer.write(run.format.end(run.totals));
  } finally {
    run.progress.clear();
    await run.writer.flush();
  }
  if (run.totals.skipped > 1) process.stderr.write(`${count(run.totals.skipped, 'part')} of the input skipped.\n`);
  if (run.totals.skipped > 0) process.exitCode = incomplete;
  else if (isFailing(request, run.totals)) process.exitCode = found;
}
