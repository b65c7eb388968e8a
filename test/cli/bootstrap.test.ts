import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const door = 'src/cli/bootstrap.mjs';
const source = readFileSync(door, 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe('the door to every npm script', () => {
  it('has a file that exists behind every script of package.json', () => {
    const files = Object.fromEntries(
      [...source.matchAll(/'?([\w:]+)'?: \{ file: '([^']+)'/g)].map(([, name, file]) => [name, file]),
    );
    expect(Object.keys(files).sort()).toEqual(Object.keys(scripts).sort());
    for (const [name, file] of Object.entries(files)) expect(existsSync(file as string), name).toBe(true);
  });

  it('says which commands there are where it is given another, and nothing on standard output', () => {
    const run = spawnSync(process.execPath, [door, 'strat'], { encoding: 'utf8' });
    expect(run.status).toBe(1);
    expect(run.stdout).toBe('');
    expect(run.stderr).toMatch(/^Unknown command "strat"\. There are: start, test, /);
  });
});
