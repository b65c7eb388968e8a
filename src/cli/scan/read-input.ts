import { createReadStream } from 'node:fs';
import type { Assessment } from '../../vocabulary/types.ts';
import { loadPrefilter, loadTerms, loadWatchedEngine, type WatchedEngine } from '../engine.ts';
import type { ScanRequest } from './arguments.ts';
import { nameOf } from './decode.ts';
import type { Scanned } from './finding.ts';
import { scanFile, scanStream, type probe, type Read } from './inputs/files.ts';
import { lineOf, scanLines } from './lines.ts';
import { createScanner, type Scanner, type ScannerOptions } from './scanner.ts';
import { tally, type Totals } from './totals.ts';

/** What reads inputs; made once for a run. */
export interface Reader {
  request: Pick<ScanRequest, 'format' | 'ignoreModels'>;
  engine: WatchedEngine;
  prefilter: RegExp;
  scanner: Scanner;
}

/** Where what was read goes. */
export interface Sink {
  /** Counts what was read. */
  totals: Totals;
  /** Takes text as it is to be written. */
  write(text: string): Promise<void>;
  /** Takes a document whose results are still to be written. */
  document(scanned: Scanned): Promise<void>;
  /** Takes the complaint about a part that could not be read. */
  skip(line: string): void;
  /** Is called when something was counted. */
  onCount(): void;
}

/** One file to read. */
export interface Input extends ReturnType<typeof probe> {
  file: string;
}

/** @throws Error with one line where a table is damaged */
export function createReader(request: Reader['request'], options: ScannerOptions = {}): Reader {
  const engine = loadWatchedEngine();
  const scanner = createScanner(engine.analyze, loadTerms(), { takeNamed: engine.takeNamed, ...options });
  return { request, engine, prefilter: loadPrefilter(), scanner };
}

/** Leaves out what is claimed of nothing but models that the configuration ignores. */
function reported<T>({ request: { ignoreModels } }: Reader, found: T[], claimOf: (one: T) => Assessment): T[] {
  if (ignoreModels.length === 0) return found;
  const isIgnored = (model: string | null): boolean => model !== null && ignoreModels.includes(model);
  return found.filter((one) => !claimOf(one).targets.every(({ model }) => isIgnored(model)));
}

function skip(sink: Sink, line: string): void {
  sink.totals.skipped += 1;
  sink.skip(line);
}

async function readAll(reader: Reader, results: AsyncIterable<Read>, sink: Sink): Promise<void> {
  for await (const result of results) {
    if ('reason' in result) {
      const place = result.offset === undefined ? '' : ` at byte ${result.offset}`;
      skip(sink, `${result.file}${place}: ${result.reason}; skipped.`);
      continue;
    }
    const scanned = { ...result, findings: reported(reader, result.findings, ({ claim }) => claim) };
    const claims = scanned.findings.map(({ claim }) => claim);
    tally(sink.totals, claims, scanned.reach ?? 'nothing');
    // Of archives and long texts only what holds a claim is written: most records hold none.
    if (scanned.findings.length > 0 || scanned.offset === undefined) await sink.document(scanned);
    sink.onCount();
  }
}

const readLines = (reader: Reader, input: AsyncIterable<Uint8Array>, name: string, sink: Sink): Promise<void> =>
  scanLines(reader.engine.analyze, reader.prefilter, input, name, {
    async onLine({ id, text }, all, isTermed) {
      const claims = reported(reader, all, (claim) => claim);
      tally(sink.totals, claims, !isTermed ? 'nothing' : reader.engine.takeNamed() ? 'model' : 'term');
      sink.onCount();
      if (reader.request.format === 'jsonl') return sink.write(lineOf(id, claims));
      const findings = claims.map((claim) => ({ claim, block: { text }, index: 0 }));
      if (findings.length > 0) await sink.document({ file: name, url: `${id}`, findings });
    },
    onSkip: (reason) => skip(sink, reason),
  });

async function* notEmpty(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isEmpty = true;
  for await (const chunk of input) {
    isEmpty &&= Buffer.from(chunk).toString('latin1').trim() === '';
    yield chunk;
  }
  if (isEmpty) throw new Error('standard input: nothing to read.');
}

/** Reads standard input. @throws Error with one line where it is empty */
export async function readStandardInput(reader: Reader, sink: Sink): Promise<void> {
  const name = 'standard input';
  if (reader.request.format === 'jsonl') await readLines(reader, process.stdin, name, sink);
  else await readAll(reader, scanStream(reader.scanner, notEmpty(process.stdin), name), sink);
}

/** Reads a file. @throws Error with one line where it cannot be read at all */
export async function readInput(reader: Reader, { file, kind, size }: Input, sink: Sink): Promise<void> {
  if (kind === 'lines') await readLines(reader, createReadStream(file), nameOf(file), sink);
  else await readAll(reader, scanFile(reader.scanner, file, kind, size), sink);
}
