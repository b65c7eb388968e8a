import { browserNames, type BrowserName } from '../browsers/find';
import { benchPages } from './pages';

export interface BenchRequest {
  engine: boolean;
  /** Whether `scan` is measured: only where a person asks for it. */
  scan: boolean;
  /** None: no browser is started. */
  browsers: BrowserName[];
  /** Names of pages; empty: all. */
  pages: string[];
  rounds: number;
  /** MB of text that `scan` reads; its other inputs follow it. */
  mb: number;
}

const usage =
  'Usage: npm run bench -- [engine|browsers|scan] [--browser chromium|firefox] [--page NAME …] [--rounds N] [--mb N]';

/** A whole number from 1. @throws Error with one line */
function numberOf(option: string, value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new Error(`${option}: "${value}" is no number. ${usage}`);
  return Number(value);
}

/** Reads the command line; without arguments everything is measured. @throws Error with one line. */
export function readBenchArguments(args: readonly string[]): BenchRequest {
  const request: BenchRequest = {
    engine: true,
    scan: false,
    browsers: [...browserNames],
    pages: [],
    rounds: args.includes('scan') ? 3 : 15,
    mb: 100,
  };
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    const value = arg.startsWith('--') ? (args[(at += 1)] ?? '') : '';
    if (arg === 'engine') request.browsers = [];
    else if (arg === 'browsers') request.engine = false;
    else if (arg === 'scan') Object.assign(request, { scan: true, engine: false, browsers: [] });
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
    } else if (arg === '--rounds') request.rounds = numberOf(arg, value);
    else if (arg === '--mb') request.mb = numberOf(arg, value);
    else throw new Error(`${arg}: unknown. ${usage}`);
  }
  if (request.pages.length > 0) request.engine = false;
  return request;
}
