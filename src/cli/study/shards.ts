import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import * as v from 'valibot';
import { fileProblem, nameOf } from '../scan/decode.ts';
import { shardNames } from '../scan/output/shard-names.ts';
import { addTotals, noTotals, summarySchema, type Totals } from '../scan/totals.ts';

/** What is known of the scans that wrote the lines. */
export interface Shards {
  /** Files of lines, in the order of their names. */
  files: string[];
  totals: Totals;
  /** Files of lines without a summary beside them: how many documents were read is not known. */
  withoutSummary: number;
  /** Versions of the dataset that judged. */
  datasets: string[];
  /** Names of files that were begun, or asked for, and have no results. */
  failed: string[];
}

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw fileProblem(path, error);
  }
};

const summaryOf = (file: string): string => file.replace(/\.jsonl$/, '.summary.json');

function readSummary(path: string): v.InferOutput<typeof summarySchema> {
  try {
    return v.parse(summarySchema, JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new Error(`${nameOf(path)}: is no summary of this version; scan the file again.`);
  }
}

/** The name of a file that was scanned, from that of its lines, or of what a stopped run left of them. */
const scannedName = (path: string): string => basename(path).replace(/\.jsonl(?:\.part)?$/, '');

/** @param list the text of `--list`: a path on each line */
function missing(list: string, files: readonly string[]): string[] {
  const names = new Set(files.map(scannedName));
  const paths = list.split(/\r?\n/).filter((line) => line.trim() !== '');
  const wanted = shardNames(paths.map((path) => resolve(process.env['INIT_CWD'] ?? process.cwd(), path.trim())));
  return [...wanted.values()].filter((name) => !names.has(name));
}

/** Looks at what there is to read. @throws Error with one line where something is missing or damaged */
export function findShards(paths: readonly string[], list?: string): Shards {
  const folders = paths.filter(isFolder);
  const inFolders = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const files = [
    ...new Set([
      ...paths.filter((path) => !folders.includes(path)),
      ...inFolders.filter((path) => path.endsWith('.jsonl')),
    ]),
  ].toSorted();
  if (files.length === 0) throw new Error(`${folders.map(nameOf).join(', ')}: no lines of scan --out.`);
  const totals = noTotals();
  const datasets = new Set<string>();
  let withoutSummary = 0;
  for (const file of files) {
    if (!existsSync(summaryOf(file)) || summaryOf(file) === file) {
      withoutSummary += 1;
      continue;
    }
    const summary = readSummary(summaryOf(file));
    addTotals(totals, summary);
    datasets.add(summary.dataset);
  }
  const begun = inFolders.filter((path) => path.endsWith('.jsonl.part')).map(scannedName);
  let text = '';
  try {
    if (list !== undefined) text = readFileSync(list, 'utf8');
  } catch (error) {
    throw fileProblem(list ?? '', error);
  }
  const done = new Set(files.map(scannedName));
  const failed = [...new Set([...begun.filter((name) => !done.has(name)), ...missing(text, files)])].toSorted();
  return { files, totals, withoutSummary, datasets: [...datasets].toSorted(), failed };
}
