import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compiledPart, freshness } from '@/src/cli/cache-stamp.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fresh-'));
  mkdirSync(join(folder, 'in/deep'), { recursive: true });
  writeFileSync(join(folder, 'in/deep/a.yml'), 'a');
  writeFileSync(join(folder, 'in/b.yml'), 'b');
});
afterEach(() => rmSync(folder, { recursive: true }));

const look = () => freshness(join(folder, 'out/stamp'), [join(folder, 'in')]);

describe('what is made from files', () => {
  it('is not fresh before it was made, and is afterwards', () => {
    expect(look().fresh).toBe(false);
    look().remember();
    expect(look().fresh).toBe(true);
  });

  it.each<[string, () => void]>([
    ['changed', () => writeFileSync(join(folder, 'in/deep/a.yml'), 'longer')],
    ['added', () => writeFileSync(join(folder, 'in/c.yml'), '')],
    ['removed', () => rmSync(join(folder, 'in/b.yml'))],
  ])('is not fresh once a file is %s', (_what, act) => {
    look().remember();
    act();
    expect(look().fresh).toBe(false);
  });
});

describe('the compiled dataset', () => {
  it('is up to date after `npm run data`, so that the next command does not compile it again', () => {
    const run = spawnSync(process.execPath, ['src/cli/bootstrap.mjs', 'data', 'models'], { encoding: 'utf8' });
    expect(run.status, run.stderr).toBe(0);
    expect(compiledPart('models').fresh).toBe(true);
  });
});
