import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { nameOf } from './decode.ts';
import type { Totals } from './formats/format.ts';
import { enough, signals, type Writer } from './writer.ts';

/** One input file and where its results go. */
export interface Shard {
  file: string;
  output: string;
  summary: string;
}

const number = v.pipe(v.number(), v.integer(), v.minValue(0));
const totalsSchema = v.object({ documents: number, claims: number, refuted: number, skipped: number });

/** The name of a file until it is whole; always the same, so that a killed run leaves nothing that stays. */
const partOf = (file: string): string => `${file}.part`;

function folderProblem(folder: string, error: unknown): Error {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Error(`${nameOf(folder)}: the disk is full; make room and run the same command again.`);
  const reason = code === 'EEXIST' || code === 'ENOTDIR' ? 'it is not a folder' : code || String(error);
  return new Error(`${nameOf(folder)}: cannot be written (${reason}); give --out a folder that you may write to.`);
}

/** Where the results of each file go. @throws Error with one line where two files would share a place */
export function shardsOf(files: readonly string[], folder: string): Shard[] {
  const byName = new Map<string, string>();
  for (const file of files) {
    const other = byName.get(basename(file));
    if (other !== undefined)
      throw new Error(
        `${nameOf(other)}, ${nameOf(file)}: both would be ${basename(file)}.jsonl; use another --out for one of them.`,
      );
    byName.set(basename(file), file);
  }
  return files.map((file) => {
    const base = join(folder, basename(file));
    const [output, summary] = [`${base}.jsonl`, `${base}.summary.json`];
    const own = files.find((one) => one === output || one === summary);
    if (own !== undefined) throw new Error(`${nameOf(own)}: would be overwritten; use another folder for --out.`);
    return { file, output, summary };
  });
}

/** What an earlier run counted in a shard; undefined where it is still to be read. @throws Error with one line */
export function totalsOf({ output, summary }: Shard): Totals | undefined {
  if (!existsSync(output)) return undefined;
  try {
    return v.parse(totalsSchema, JSON.parse(readFileSync(summary, 'utf8')));
  } catch {
    throw new Error(`${nameOf(output)}: is there, but its summary is not; remove it to have the file read again.`);
  }
}

/** Writes to the folder. @throws Error with one line that says what to do */
function writing<T>(folder: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw folderProblem(folder, error);
  }
}

/** Writes a file under its temporary name; when it is closed, the disk has it. */
function partWriter(folder: string, file: string): Writer & { close(): void } {
  const descriptor = writing(folder, () => openSync(partOf(file), 'w'));
  let waiting = '';
  const flush = (): void => {
    // Unlike writeSync, this goes on until all is written.
    writing(folder, () => writeFileSync(descriptor, waiting));
    waiting = '';
  };
  return {
    async write(text) {
      waiting += text;
      if (waiting.length >= enough) flush();
    },
    async flush() {
      flush();
      writing(folder, () => fsyncSync(descriptor));
    },
    close: () => closeSync(descriptor),
  };
}

async function writePart<T>(folder: string, file: string, fill: (writer: Writer) => Promise<T>): Promise<T> {
  const writer = partWriter(folder, file);
  try {
    const result = await fill(writer);
    await writer.flush();
    return result;
  } finally {
    writer.close();
  }
}

/** Runs `remove` and ends the process where a signal comes. Returns how to take that back. */
function onSignal(remove: () => void): () => void {
  const stops = signals.map(([signal, code]) => {
    const stop = (): void => {
      remove();
      process.exit(code);
    };
    process.once(signal, stop);
    return () => process.off(signal, stop);
  });
  return () => {
    for (const stop of stops) stop();
  };
}

/**
 * Writes a shard under temporary names and renames it when it is whole: its lines last, so that they are there only if
 * all is. Ctrl-C, a signal or an error leaves neither.
 * @param fill reads the file, writes its lines, and counts
 * @throws Error with one line
 */
export async function writeShard(
  { file, output, summary }: Shard,
  folder: string,
  fill: (writer: Writer) => Promise<Totals>,
): Promise<Totals> {
  writing(folder, () => mkdirSync(folder, { recursive: true }));
  const remove = (): void => {
    for (const name of [output, summary]) rmSync(partOf(name), { force: true });
  };
  const forget = onSignal(remove);
  try {
    const totals = await writePart(folder, output, fill);
    const said = `${JSON.stringify({ file: nameOf(file), ...totals })}\n`;
    await writePart(folder, summary, (writer) => writer.write(said));
    for (const name of [summary, output]) writing(folder, () => renameSync(partOf(name), name));
    return totals;
  } catch (error) {
    remove();
    throw error;
  } finally {
    forget();
  }
}
