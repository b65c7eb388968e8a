import { isAbsolute, resolve } from 'node:path';

export const formats = ['text', 'jsonl'] as const;
export type Format = (typeof formats)[number];

export interface ScanRequest {
  format: Format;
  /** Absolute paths; empty: standard input. */
  files: string[];
}

export const usage =
  'Usage: npm run --silent scan -- [--format text|jsonl] [FILE …]; without a file it reads standard input.';

/** Reads the command line. `folder`: the person's working folder. @throws Error with one line. */
export function readArguments(args: readonly string[], folder: string): ScanRequest {
  const request: ScanRequest = { format: 'text', files: [] };
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    const given = arg === '--format' ? args[++at] : /^--format=(.*)$/.exec(arg)?.[1];
    if (arg.startsWith('--format')) {
      const format = formats.find((name) => name === given);
      if (!format) throw new Error(`--format: "${given ?? ''}" is not known; use ${formats.join(' or ')}.`);
      request.format = format;
    } else if (arg.startsWith('-') && arg !== '-') throw new Error(`${arg}: unknown option. ${usage}`);
    else if (arg !== '-') request.files.push(isAbsolute(arg) ? arg : resolve(folder, arg));
  }
  return request;
}
