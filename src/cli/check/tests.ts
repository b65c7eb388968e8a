import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { bin, run } from '../process';
import type { Outcome } from './step';

/** The part of Vitest's JSON report that is read here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
}

/** What Vitest says of its failures, with their differences, and not of the rest. */
function failures(output: string): string {
  const start = output.search(/⎯+ (Failed (Suites|Tests)|Unhandled)/);
  return start < 0 ? output : output.slice(start);
}

/** Runs one Vitest project; further arguments narrow it. A run that finds no test is a failure. */
export async function runTests(label: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const file = `.output/test/${label}.json`;
  mkdirSync('.output/test', { recursive: true });
  rmSync(file, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output } = await run(bin('vitest'), ['run', ...args, ...reporters], env);
  if (!existsSync(file)) return { problem: output };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const fine = code === 0 && numPassedTests > 0;
  return { problem: fine ? '' : failures(output), passed: numPassedTests, failed: numFailedTests };
}
