import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** The limit holds for commits from this moment on; older subjects are longer. */
const since = '2026-12-02T08:00:00Z';

/** The form that subjects have, e.g. `fix(page): keep the badge`. */
const conventional = /^(feat|fix|perf|refactor|docs|test|build|ci|chore|style|data|revert)(\([\w,/-]+\))?!?: \S/;

export const badSubject = (subject: string): boolean => [...subject].length > 72 || !conventional.test(subject);

/**
 * Subjects of commits, without merges. A shallow clone has the newest alone; a copy without git, such as the sources
 * zip of the Firefox build, has none.
 */
function subjects(): string[] {
  const { status, stdout } = spawnSync('git', ['log', '--no-merges', `--since=${since}`, '--format=%s'], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.split('\n').filter(Boolean) : [];
}

describe('subjects of commits', () => {
  it('are conventional and at most 72 characters long', () => expect(subjects().filter(badSubject)).toEqual([]));

  it('are recognised where they are not', () => {
    expect(badSubject(`fix: ${'x'.repeat(67)}`)).toBe(false);
    expect(badSubject(`fix: ${'x'.repeat(68)}`)).toBe(true);
    expect(badSubject('Fixed it')).toBe(true);
    expect(badSubject('data(models): code of 20 releases')).toBe(false);
  });
});
