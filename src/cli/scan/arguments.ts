import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { commandLine } from '../packaged.ts';
import { failures, formats, readConfig, type Failure, type Format } from './config.ts';

export interface ScanRequest {
  format: Format;
  /** Which claims make the run fail. */
  failOn: Failure;
  /** Ids of models whose claims are not reported. */
  ignoreModels: readonly string[];
  /** Whether the report says why each model is what it is. */
  explain: boolean;
  /** Whether text has colours; undefined: where a person reads it. */
  colour: boolean | undefined;
  progress: boolean;
  /** Files that are read at the same time. */
  jobs: number;
  /** Absolute paths; empty: standard input. */
  files: string[];
  /** Absolute path of the folder that gets a file of lines for each file; undefined: all goes to standard output. */
  out: string | undefined;
}

export const usage = `Usage: ${commandLine('scan')} [--format ${formats.join('|')}] [--fail-on refuted|claims] [--explain] [--config FILE] [--out DIR] [--jobs N] [FILE …]; without a file it reads standard input.`;

const options = {
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  config: { type: 'string' },
  out: { type: 'string' },
  jobs: { type: 'string' },
  explain: { type: 'boolean' },
  color: { type: 'boolean' },
  progress: { type: 'boolean' },
} as const;

/** The words of one option that are one of a list. @throws Error with one line */
function oneOf<One extends string>(name: string, list: readonly One[], given: string | undefined): One | undefined {
  if (given === undefined) return undefined;
  const found = list.find((one) => one === given);
  if (!found)
    throw new Error(`--${name}: "${given}" is not known; use ${list.join(', ').replace(/, (?!.*, )/, ' or ')}.`);
  return found;
}

function split(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, allowNegative: true, strict: true });
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    const option = /'(-[\w-]+)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new Error(`${option}: unknown option. ${usage}`);
    throw new Error(`${option}: needs a value. ${usage}`);
  }
}

/** Reads the command line. `folder`: the person's working folder. @throws Error with one line. */
export function readArguments(args: readonly string[], folder: string): ScanRequest {
  const { values, positionals } = split(args);
  const format = oneOf('format', formats, values.format);
  const failOn = oneOf('fail-on', failures, values['fail-on']);
  const config = readConfig(folder, values.config);
  const files = positionals.filter((arg) => arg !== '-').map((arg) => resolve(folder, arg));
  const { jobs = '1' } = values;
  if (!/^[1-9]\d{0,2}$/.test(jobs)) throw new Error(`--jobs: "${jobs}" is not known; use a number from 1 to 999.`);
  if (values.out !== undefined && (format ?? 'jsonl') !== 'jsonl')
    throw new Error(`--out: writes JSON lines alone; leave out --format ${format}.`);
  if (values.out !== undefined && files.length === 0)
    throw new Error('--out: needs files to read; name them behind the options.');
  return {
    format: values.out === undefined ? (format ?? config.format ?? 'text') : 'jsonl',
    failOn: failOn ?? config.failOn ?? 'never',
    ignoreModels: config.ignoreModels ?? [],
    explain: values.explain ?? config.explain ?? false,
    colour: values.color,
    progress: values.progress ?? true,
    jobs: Number(jobs),
    files,
    out: values.out === undefined ? undefined : resolve(folder, values.out),
  };
}
