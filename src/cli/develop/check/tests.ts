import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { bin, run } from '../../process';
import type { Outcome } from './step';

/** The part of Vitest's JSON report that is read here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
}

/** More files with failures than this are no bad luck: nothing is run again. */
const fewFiles = 3;

/** What Vitest says of its failures, with their differences, and not of the rest. */
function failures(output: string): string {
  const start = output.search(/⎯+ (Failed (Suites|Tests)|Unhandled)/);
  return start < 0 ? output : output.slice(start);
}

interface Run {
  report: Report | null;
  fine: boolean;
  output: string;
}

async function vitest(label: string, args: string[], env: NodeJS.ProcessEnv): Promise<Run> {
  const file = resolve(`.output/test/${label}.json`);
  mkdirSync('.output/test', { recursive: true });
  rmSync(file, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output } = await run(bin('vitest'), ['run', ...args, ...reporters], env);
  if (!existsSync(file)) return { report: null, fine: false, output };
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  return { report, fine: code === 0 && report.numPassedTests > 0, output };
}

const outcomeOf = ({ report, fine, output }: Run): Outcome =>
  report
    ? { problem: fine ? '' : failures(output), passed: report.numPassedTests, failed: report.numFailedTests }
    : { problem: output };

/**
 * Runs one Vitest project; further arguments narrow it. A run that finds no test is a failure. Files with a failure are
 * run once more, alone: browsers wait and speed is measured while all else runs, too. What passes then is counted as
 * passed, and its first failure is shown all the same, since a test that passes at times is a defect to find.
 */
export async function runTests(label: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const first = await vitest(label, args, env);
  const outcome = outcomeOf(first);
  const files = first.report?.testResults ?? [];
  const failed = files.filter(({ status }) => status === 'failed').map(({ name }) => name);
  if (first.fine || failed.length === 0 || failed.length > fewFiles) return outcome;
  const second = await vitest(`${label}-again`, [...args, ...failed], env);
  if (!second.report || !second.fine) return outcome;
  const before = files.filter(({ name }) => !failed.includes(name)).flatMap((one) => one.assertionResults);
  return {
    problem: '',
    passed: before.filter(({ status }) => status === 'passed').length + second.report.numPassedTests,
    warning: `flaky, passed when run again:\n${outcome.problem}`,
  };
}
