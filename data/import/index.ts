import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { compileModels } from '../compile/models.ts';
import { compileNames } from '../compile/names.ts';
import { DataError, runCommand } from '../compile/problem.ts';
import { readDataset } from '../compile/read.ts';
import type { Finding } from './diff.ts';
import { compare } from './diff.ts';
import type { Reader } from './entry.ts';
import { findingsList } from './findings.ts';
import { createLookup } from './known.ts';
import { readModelsDev } from './models-dev.ts';
import { readMot } from './mot.ts';
import { readOsai } from './osai.ts';
import { readSettled, withoutSettled } from './settled.ts';

/** `files`: which paths below the index's folder hold an entry. `home`: where people read its files. */
const indexes: Record<string, { read: Reader; files: RegExp; home: string }> = {
  osai: {
    read: readOsai,
    files: /^[^/]+\.yaml$/,
    home: 'https://github.com/Language-Technology-Assessment/main-database/blob/HEAD/',
  },
  mot: {
    read: readMot,
    files: /^(?:models\/)?[^/]+\.yml$/,
    home: 'https://github.com/lfai/model_openness_tool/blob/HEAD/models/',
  },
  'models.dev': {
    read: readModelsDev,
    files: /^(?:models|providers\/[^/]+\/models)\/.+\.toml$/,
    home: 'https://github.com/anomalyco/models.dev/blob/HEAD/',
  },
};

const names = Object.keys(indexes).join('|');
const usage = `Usage: npm run data:import ${names} DIR [--list FILE], where DIR is a clone of the index`;

const isKind = (path: string, kind: 'isFile' | 'isDirectory'): boolean =>
  statSync(path, { throwIfNoEntry: false })?.[kind]() === true;

/** Paths below a folder that hold an entry, with slashes; a folder, or a link that leads nowhere, is none. */
const filesOf = (folder: string, pattern: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => pattern.test(path) && isKind(join(folder, path), 'isFile'))
    .toSorted();

/** The first of several findings about the same: many providers serve one model. */
const eachOnce = (findings: Finding[]): Finding[] =>
  [
    ...new Map(findings.toReversed().map((finding) => [`${finding.kind} ${finding.key}`, finding])).values(),
  ].toReversed();

function main([name = '', dir = '', option, list]: string[]): void {
  const index = Object.hasOwn(indexes, name) ? indexes[name] : undefined;
  if (!index || dir === '' || (option !== undefined && (option !== '--list' || list === undefined)))
    throw new DataError([usage]);
  // npm runs scripts in the project's folder; a path is relative to the person's own folder.
  const own = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);
  const folder = own(dir);
  if (!isKind(folder, 'isDirectory')) throw new DataError([`${dir}: no such folder; ${usage}`]);
  const files = filesOf(folder, index.files);
  if (files.length === 0) throw new DataError([`${dir}: holds no file of ${name}; ${usage}`]);

  const data = join(import.meta.dirname, '..');
  const dataset = readDataset(data);
  const version = readFileSync(join(data, 'VERSION'), 'utf8').trim();
  const lookup = createLookup(compileNames(dataset, compileModels(dataset), version));
  const unread: string[] = [];
  const all = files.flatMap((file): Finding[] => {
    try {
      const entry = index.read(readFileSync(join(folder, file), 'utf8'), file.replace(/^models\/(?=[^/]+$)/, ''));
      return entry ? compare(entry, dataset, lookup) : [];
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      unread.push(...error.problems);
      return [];
    }
  });
  const listed = readSettled(readFileSync(join(data, 'contradictions.txt'), 'utf8'));
  const { open, settled, idle } = withoutSettled(name, eachOnce(all), listed);
  const of = (kind: Finding['kind']): Finding[] => open.filter((finding) => finding.kind === kind);
  const ordered = (['new', 'changed', 'contradicts'] as const).flatMap(of);
  for (const { kind, line } of ordered) console.log(`${kind.padEnd(12)}${line}`);
  if (list !== undefined) writeFileSync(own(list), findingsList(name, index.home, ordered));
  for (const key of idle) console.log(`settled     ${key}: no longer contradicts; remove the line`);
  for (const line of unread) console.error(`unreadable  ${line}`);
  console.log(
    `${files.length} files: ${of('new').length} new, ${of('changed').length} changed, ` +
      `${of('contradicts').length} contradictions, ${settled} settled ones, ${unread.length} unreadable. ` +
      (list === undefined ? 'Nothing was written.' : `${list} was written.`),
  );
}

await runCommand(main);
