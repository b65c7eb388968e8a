import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileModels } from '../compile/models.ts';
import { compileNames } from '../compile/names.ts';
import { DataError, runCommand } from '../compile/problem.ts';
import { readDataset } from '../compile/read.ts';
import type { Finding } from './diff.ts';
import { compare } from './diff.ts';
import type { IndexEntry } from './entry.ts';
import { readMot } from './mot.ts';
import { readOsai } from './osai.ts';

type Reader = (text: string, file: string) => IndexEntry | null;

const indexes: Record<string, { read: Reader; folder: string; extension: string }> = {
  osai: { read: readOsai, folder: '.', extension: '.yaml' },
  mot: { read: readMot, folder: 'models', extension: '.yml' },
};

const usage = 'Usage: npm run data:import osai|mot DIR, where DIR is a clone of the index';

/** The files of an index: in DIR or in the folder of it where its entries lie. */
function filesOf(folder: string, extension: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .toSorted();
}

function main([name = '', dir = '']: string[]): void {
  const index = Object.hasOwn(indexes, name) ? indexes[name] : undefined;
  if (!index || dir === '') throw new DataError([usage]);
  // npm runs scripts in the project's folder; a path is meant from where the person stands.
  const root = resolve(process.env['INIT_CWD'] ?? '.', dir);
  const folder = existsSync(join(root, index.folder)) ? join(root, index.folder) : root;
  if (!existsSync(folder)) throw new DataError([`${dir}: no such folder; ${usage}`]);
  const files = filesOf(folder, index.extension);
  if (files.length === 0) throw new DataError([`${dir}: holds no ${index.extension} file; ${usage}`]);

  const data = join(import.meta.dirname, '..');
  const dataset = readDataset(data);
  const names = compileNames(dataset, compileModels(dataset), readFileSync(join(data, 'VERSION'), 'utf8').trim());
  const unread: string[] = [];
  const findings = files.flatMap((file): Finding[] => {
    try {
      const entry = index.read(readFileSync(join(folder, file), 'utf8'), file);
      return entry ? compare(entry, dataset, names) : [];
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      unread.push(...error.problems);
      return [];
    }
  });
  for (const kind of ['new', 'changed', 'contradicts'] as const) {
    for (const { line } of findings.filter((finding) => finding.kind === kind))
      console.log(`${kind.padEnd(12)}${line}`);
  }
  for (const line of unread) console.error(`unreadable  ${line}`);
  const count = (kind: Finding['kind']): number => findings.filter((finding) => finding.kind === kind).length;
  console.log(
    `${files.length} files: ${count('new')} new, ${count('changed')} changed, ${count('contradicts')} contradictions, ` +
      `${unread.length} unreadable. Nothing was written.`,
  );
}

await runCommand(main);
