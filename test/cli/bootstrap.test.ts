import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '@/src/cli/commands.mjs';

const bootstrap = 'src/cli/bootstrap.mjs';
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const run = (...args: string[]) => spawnSync(process.execPath, [bootstrap, ...args], { encoding: 'utf8' });

describe('the entry of every npm script', () => {
  it('has a file that exists behind every script of package.json', () => {
    expect(Object.keys(commands).sort()).toEqual(Object.keys(scripts).sort());
    for (const { file } of Object.values(commands)) expect(existsSync(file), file).toBe(true);
  });

  it('lists the commands where it is given another, and writes nothing on standard output', () => {
    const { status, stdout, stderr } = run('strat');
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^Unknown command "strat"\. There are: start, test, /);
  });

  it.each(Object.entries(commands))('explains %s instead of running it', (name, { about }) => {
    const { status, stdout, stderr } = run(name, '--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(name === 'start' || name === 'test' ? /^Usage: npm (start|test)/ : `Usage: npm run`);
    expect(stdout).toContain(about);
  });
});
