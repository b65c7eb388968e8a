import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { bin, run } from '../process';
import type { Outcome } from './step';

/** The part of Vitest's JSON report that is read here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  success: boolean;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

/** Runs one Vitest project; `folders` narrows it. A run that finds no test is a failure. */
export async function runTests(label: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const file = `.output/test/${label}.json`;
  mkdirSync('.output/test', { recursive: true });
  rmSync(file, { force: true });
  const vitest = bin('vitest');
  const { code, output } = await run(vitest, ['run', ...args, '--reporter=json', `--outputFile=${file}`], env);
  if (!existsSync(file)) return { problem: output };
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const lines = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failures = assertionResults.filter((test) => test.status === 'failed');
    const broken = status === 'failed' && failures.length === 0 ? [`${name}\n${message}`] : [];
    return [...broken, ...failures.map((test) => `${name}\n${test.fullName}\n${test.failureMessages.join('\n')}`)];
  });
  if (lines.length === 0 && (code !== 0 || report.numPassedTests === 0)) lines.push(output);
  return { problem: lines.join('\n\n'), passed: report.numPassedTests, failed: report.numFailedTests };
}
