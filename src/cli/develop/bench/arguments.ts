import { browserNames, type BrowserName } from '../browsers/find';
import { benchPages } from './pages';

export interface BenchRequest {
  engine: boolean;
  /** None: no browser is started. */
  browsers: BrowserName[];
  /** Names of pages; empty: all. */
  pages: string[];
  rounds: number;
}

const usage =
  'Usage: npm run bench -- [engine|browsers] [--browser chromium|firefox] [--page NAME …] [--rounds N, 15 unless given]';

/** Reads the command line; without arguments everything is measured. @throws Error with one line. */
export function readBenchArguments(args: readonly string[]): BenchRequest {
  const request: BenchRequest = { engine: true, browsers: [...browserNames], pages: [], rounds: 15 };
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    const value = arg.startsWith('--') ? (args[(at += 1)] ?? '') : '';
    if (arg === 'engine') request.browsers = [];
    else if (arg === 'browsers') request.engine = false;
    else if (arg === '--browser') {
      const browser = browserNames.find((name) => name === value);
      if (!browser) throw new Error(`--browser: "${value}" is not known; use ${browserNames.join(' or ')}.`);
      request.browsers = [browser];
    } else if (arg === '--page') {
      if (!benchPages.some(({ name }) => name === value))
        throw new Error(
          `--page: "${value}" is not known; use one of ${benchPages.map(({ name }) => name).join(', ')}.`,
        );
      request.pages.push(value);
    } else if (arg === '--rounds') {
      request.rounds = Number(value);
      if (!Number.isInteger(request.rounds) || request.rounds < 1)
        throw new Error(`--rounds: "${value}" is no number. ${usage}`);
    } else throw new Error(`${arg}: unknown. ${usage}`);
  }
  if (request.pages.length > 0) request.engine = false;
  return request;
}
