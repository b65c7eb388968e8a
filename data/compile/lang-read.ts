import fs from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { CueFile, RuleFile } from '../schema/lang.ts';

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

/** The parsed contents of one YAML file, or an error of one line: file, field, what is wrong. */
export function readYaml<T extends v.GenericSchema>(file: string, schema: T): v.InferOutput<T> {
  const name = path.relative(path.resolve(languages, '../..'), file);
  let data: unknown;
  try {
    data = parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${name}: not valid YAML: ${String(error).split('\n')[0]}`);
  }
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`${name}: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
}

/** Every file of a folder of a language, by its name without the ending; in the order of the names. */
function readFolder<T extends v.GenericSchema>(code: string, folder: string, schema: T): [string, v.InferOutput<T>][] {
  const at = path.join(languages, code, folder);
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
