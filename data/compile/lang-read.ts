import fs from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { CueFile, RuleFile } from '../schema/lang.ts';
import { DataError } from './problem.ts';

/** The folder with one folder for each language. */
export const languages = path.resolve(import.meta.dirname, '../lang');

/** The codes of all languages: the names of their folders. */
export const languageCodes = (): string[] =>
  fs
    .readdirSync(languages, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

export type Rule = v.InferOutput<typeof RuleFile>;
export type Cue = v.InferOutput<typeof CueFile>;

/** What is wrong with a field, in words for whoever writes the file. */
function complaintOf({ kind, type, received, requirement, message }: v.BaseIssue<unknown>): string {
  if (kind === 'schema' && type === 'strict_object' && received === 'undefined') return 'is missing';
  if (type === 'strict_object' && received.startsWith('"')) return 'is no field of this file; check its spelling';
  if (type === 'min_length') return `has too few items; give at least ${String(requirement)}`;
  return message;
}

/** The parsed contents of one YAML file, or an error of a line for each problem: file, field, what is wrong. */
export function readYaml<T extends v.GenericSchema>(file: string, schema: T): v.InferOutput<T> {
  const name = path.relative(path.resolve(languages, '../..'), file);
  if (!fs.existsSync(file)) throw new DataError([`${name}: does not exist; create it`]);
  let data: unknown;
  try {
    data = parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw new DataError([`${name}: not valid YAML: ${String(error).split('\n')[0]}`]);
  }
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  throw new DataError(result.issues.map((issue) => `${name}: ${v.getDotPath(issue) ?? 'file'}: ${complaintOf(issue)}`));
}

/** Every file of a folder of a language, by its name without the ending; in the order of the names. */
function readFolder<T extends v.GenericSchema>(code: string, folder: string, schema: T): [string, v.InferOutput<T>][] {
  const at = path.join(languages, code, folder);
  // A new language may have no cue yet, and git keeps no empty folder.
  if (!fs.existsSync(at)) return [];
  return fs
    .readdirSync(at)
    .filter((file) => file.endsWith('.yml'))
    .sort()
    .map((file) => [path.basename(file, '.yml'), readYaml(path.join(at, file), schema)]);
}

/** Rules of a language with their examples, by id. */
export const readRules = (code: string): [id: string, rule: Rule][] => readFolder(code, 'rules', RuleFile);

/** Cues of a language with their examples, by id. */
export const readCues = (code: string): [id: string, cue: Cue][] => readFolder(code, 'cues', CueFile);
