import { closeSync, createReadStream, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEvidence } from '../engine.ts';
import { fileProblem, nameOf } from '../scan/decode.ts';
import { makeFolder, writing } from '../scan/folder.ts';
import { splitLines } from '../scan/inputs/split-lines.ts';
import { count } from '../scan/report.ts';
import { readArguments } from './arguments.ts';
import { Collector } from './collect.ts';
import { figuresOf } from './figures.ts';
import { readLine, type StudyLine } from './lines.ts';
import { studyPage } from './page/page.ts';
import { findShards } from './shards.ts';
import { tablesOf } from './tables.ts';

/** Claims that are drawn for a person to check. */
const sampleSize = 50;

/** The bytes of a file. @throws Error with one line */
async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file);
  } catch (error) {
    throw fileProblem(file, error);
  }
}

/** A line, or why it cannot be read; undefined where it is empty. */
function lineOf(bytes: Buffer | null): StudyLine | string | undefined {
  if (bytes === null) return 'too long to be read';
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (text.trim() === '') return undefined;
  try {
    return readLine(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Reads the lines of a file; one that cannot be read costs itself alone, and is named. @returns how many these are */
async function readFile(collector: Collector, file: string): Promise<number> {
  let unread = 0;
  for await (const { number, bytes } of splitLines(bytesOf(file))) {
    const line = lineOf(bytes);
    if (typeof line === 'string') {
      unread += 1;
      process.stderr.write(`${nameOf(file)}:${number}: ${line}; skipped.\n`);
    } else if (line) collector.add(line);
  }
  return unread;
}

function writeParts(file: string, parts: Iterable<string>): void {
  const descriptor = openSync(file, 'w');
  try {
    for (const part of parts) writeFileSync(descriptor, part);
  } finally {
    closeSync(descriptor);
  }
}

/** The command `study`. `args`: what the person typed. @throws Error with one line */
export async function runStudy(args: readonly string[]): Promise<void> {
  const { files, out, seed, list } = readArguments(args, process.env['INIT_CWD'] ?? process.cwd());
  const shards = findShards(files, list);
  makeFolder(out);
  const collector = new Collector(seed, sampleSize);
  let unreadLines = 0;
  for (const file of shards.files) unreadLines += await readFile(collector, file);
  const { models } = loadEvidence();
  const figures = figuresOf(collector, shards, seed, (id) => models[id]?.name ?? id);
  const study = { figures, collector, shards, seed, unreadLines, sampleSize: collector.sample.length };
  const written = new Map([...tablesOf(study), ['index.html', [studyPage(study)]]]);
  for (const [name, parts] of written) writing(out, () => writeParts(join(out, name), parts));
  process.stdout.write(
    `${nameOf(join(out, 'index.html'))}: ${count(collector.size, 'different claim')} in ${count(collector.lines, 'line')} of ${count(shards.files.length, 'file')}.\n`,
  );
  if (unreadLines > 0) process.exitCode = 1;
}
