import { spawnSync } from 'node:child_process';

/** What git prints. @throws Error with its words */
export function git(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args[0] ?? ''}: ${stderr.trim()}`);
  return stdout.trim();
}

/** The tag of the version before; empty where there is none. */
export const lastTag = (): string => git('tag', '--list', 'v[0-9]*', '--sort=-version:refname').split('\n')[0] ?? '';
