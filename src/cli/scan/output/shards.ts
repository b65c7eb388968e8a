import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { nameOf } from '../decode.ts';
import { makeFolder, writing } from '../folder.ts';
import { shardNames } from './shard-names.ts';
import { summarySchema, type Totals } from '../totals.ts';
import { enough, signals, type Writer } from './writer.ts';

/** One input file and where its results go. */
export interface Shard {
  file: string;
  output: string;
  summary: string;
}

/** The name of a file until it is whole; always the same, so that a killed run leaves nothing that stays. */
const partOf = (file: string): string => `${file}.part`;

/** Where the results of each file go; a file that is named twice is one. @throws Error with one line */
export function shardsOf(files: readonly string[], folder: string): Shard[] {
  return [...shardNames(files)].map(([file, name]) => {
    const base = join(folder, name);
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
    return v.parse(summarySchema, JSON.parse(readFileSync(summary, 'utf8')));
  } catch {
    throw new Error(`${nameOf(output)}: is there, but its summary is not; remove it to have the file read again.`);
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

/**
 * Runs `remove` and ends the process where a signal comes. Returns how to take that back.
 * @param remove may return a promise to wait for
 */
export function onSignal(remove: () => void | Promise<void>): () => void {
  const stops = signals.map(([signal, code]) => {
    const stop = (): void => {
      const left = remove();
      if (left) void left.finally(() => process.exit(code));
      else process.exit(code);
    };
    process.once(signal, stop);
    return () => process.off(signal, stop);
  });
  return () => {
    for (const stop of stops) stop();
  };
}

/** Removes what a shard has under temporary names. */
export function removeParts({ output, summary }: Shard): void {
  for (const name of [output, summary]) rmSync(partOf(name), { force: true });
}

/**
 * Writes a shard under temporary names. An error leaves nothing.
 * @param dataset its version, for the summary
 * @param fill reads the file, writes its lines, and counts
 * @throws Error with one line
 */
export async function fillShard(
  shard: Shard,
  folder: string,
  dataset: string,
  fill: (writer: Writer) => Promise<Totals>,
): Promise<Totals> {
  const { file, output, summary } = shard;
  try {
    const totals = await writePart(folder, output, fill);
    const said = `${JSON.stringify({ file: nameOf(file), dataset, ...totals })}\n`;
    await writePart(folder, summary, (writer) => writer.write(said));
    return totals;
  } catch (error) {
    removeParts(shard);
    throw error;
  }
}

/** Gives a shard its names when it is whole: its lines last, so that they are there only if all is. */
export function publishShard({ output, summary }: Shard, folder: string): void {
  for (const name of [summary, output]) writing(folder, () => renameSync(partOf(name), name));
}

/**
 * Writes a shard. Ctrl-C, a signal or an error leaves nothing under its temporary names. Parameters as of `fillShard`.
 * @throws Error with one line
 */
export async function writeShard(...[shard, folder, dataset, fill]: Parameters<typeof fillShard>): Promise<Totals> {
  makeFolder(folder);
  const forget = onSignal(() => removeParts(shard));
  try {
    const totals = await fillShard(shard, folder, dataset, fill);
    publishShard(shard, folder);
    return totals;
  } catch (error) {
    removeParts(shard);
    throw error;
  } finally {
    forget();
  }
}
