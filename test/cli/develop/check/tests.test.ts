import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runTests } from '@/src/cli/develop/check/tests';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'actually-open-tests-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Two tests that hold, and one for each number: it fails so many times before it holds. */
function write(failing: number[]): string[] {
  const count = (at: number) => JSON.stringify(join(folder, `count-${at}`));
  writeFileSync(join(folder, 'good.test.mjs'), 'it("one", () => {}); it("two", () => {});');
  for (const [at, times] of failing.entries())
    writeFileSync(
      join(folder, `bad-${at}.test.mjs`),
      `import { appendFileSync, readFileSync } from 'node:fs';
       it('waits', () => {
         appendFileSync(${count(at)}, '.');
         expect(readFileSync(${count(at)}, 'utf8').length).toBeGreaterThan(${times});
       });`,
    );
  return ['--root', folder, '--globals'];
}

describe('a run of tests', () => {
  it('counts what passed', async () => {
    expect(await runTests('of-tests', write([0]))).toEqual({ problem: '', passed: 3, failed: 0 });
  });

  it('that fails once is fine, and its failure is shown', async () => {
    const { problem, passed, failed, warning } = await runTests('of-tests', write([1, 0]));
    expect({ problem, passed, failed }).toEqual({ problem: '', passed: 4, failed: undefined });
    expect(warning).toMatch(/^flaky, passed when run again:[^]*bad-0\.test\.mjs > waits/);
  });

  it('that fails twice has failed', async () => {
    const { problem, passed, failed } = await runTests('of-tests', write([2]));
    expect({ passed, failed }).toEqual({ passed: 2, failed: 1 });
    expect(problem).toContain('bad-0.test.mjs');
  });

  it('that fails in many files has failed', async () => {
    const many = await runTests('of-tests', write([1, 1, 1, 1]));
    expect(many).toMatchObject({ passed: 2, failed: 4 });
  });
});
