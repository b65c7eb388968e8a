import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { commandLine } from '../packaged.ts';

export interface StudyRequest {
  /** Absolute paths of lines of `scan --format jsonl`, or of folders that `scan --out` wrote. */
  files: string[];
  /** Absolute path of the folder that gets the page and its tables. */
  out: string;
  /** Decides what is drawn at random: the sample, and the resamples of the bootstrap. */
  seed: number;
  /** Absolute path of the list of files that were to be scanned; those without results are counted as failed. */
  list: string | undefined;
}

const usage = `Usage: ${commandLine('study')} FILE … --out DIR [--seed N] [--list FILE]`;

const options = { out: { type: 'string' }, seed: { type: 'string' }, list: { type: 'string' } } as const;

function split(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const option = /'(-[\w-]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    const isUnknown = (error as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    throw new Error(`${option}: ${isUnknown ? 'unknown option' : 'needs a value'}. ${usage}`);
  }
}

/** Reads the command line. `folder`: the person's working folder. @throws Error with one line. */
export function readArguments(args: readonly string[], folder: string): StudyRequest {
  const { values, positionals } = split(args);
  const { out, seed = '1', list } = values;
  if (out === undefined || positionals.length === 0) throw new Error(usage);
  if (!/^\d{1,9}$/.test(seed)) throw new Error(`--seed: "${seed}" is no whole number. ${usage}`);
  return {
    files: positionals.map((file) => resolve(folder, file)),
    out: resolve(folder, out),
    seed: Number(seed),
    list: list === undefined ? undefined : resolve(folder, list),
  };
}
