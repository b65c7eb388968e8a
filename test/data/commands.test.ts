import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
// In a folder of its own, so that nothing lands among the records.
const folder = mkdtempSync(join(tmpdir(), 'commands-'));
const tsx = import.meta.resolve('tsx');
const run = (file: string, ...args: string[]) =>
  spawnSync(process.execPath, ['--import', tsx, join(root, file), ...args], { cwd: folder, encoding: 'utf8' });

it('data:import says in one line what it wants', () => {
  for (const args of [[], ['osai'], ['neither', '.']]) {
    const { status, stderr } = run('data/import/index.ts', ...args);
    expect([status, stderr.trim()]).toEqual([
      1,
      'Usage: npm run data:import osai|mot|models.dev DIR [--list FILE], where DIR is a clone of the index',
    ]);
  }
  expect(run('data/import/index.ts', 'mot', 'no-such-folder').stderr).toContain('no-such-folder: no such folder');
});

it('data:import reports a broken file and reads on', () => {
  writeFileSync(join(folder, 'a.yaml'), 'system: [');
  writeFileSync(join(folder, 'b.yaml'), 'system: { name: Unheard Of }');
  const { status, stdout, stderr } = run('data/import/index.ts', 'osai', folder);
  expect(stderr).toContain('unreadable  a.yaml: line 1');
  expect(stdout).toContain('new         b.yaml: Unheard Of');
  expect(stdout).toContain(
    '2 files: 1 new, 0 changed, 0 contradictions, 0 settled ones, 1 unreadable. Nothing was written.',
  );
  expect(status).toBe(0);
});

it('data:import keeps what it found where it is asked to, and takes no file for a folder', () => {
  writeFileSync(join(folder, 'c.yaml'), 'system: { name: Zerbatron }');
  const { stdout } = run('data/import/index.ts', 'osai', folder, '--list', join(folder, 'found.txt'));
  expect(stdout).toContain('found.txt was written.');
  expect(readFileSync(join(folder, 'found.txt'), 'utf8')).toContain('new c.yaml: Zerbatron https://github.com/');
  expect(run('data/import/index.ts', 'osai', join(folder, 'c.yaml')).stderr).toContain('c.yaml: no such folder');
});

it('new model writes a record that asks to be filled in, and never overwrites one', () => {
  expect(run('data/new/index.ts', 'model', 'scaffold-under-test').stdout).toContain('written');
  expect(existsSync(join(folder, 'data/models/scaffold-under-test.yml'))).toBe(true);
  const again = run('data/new/index.ts', 'model', 'scaffold-under-test');
  expect([again.status, again.stderr]).toEqual([
    1,
    'data/models/scaffold-under-test.yml: is there already; edit it, or choose another id\n',
  ]);
  writeFileSync(join(folder, 'data/models/family.yml'), 'versions:\n  - id: family-2\n    name: Family 2\n');
  expect(run('data/new/index.ts', 'model', 'family-2').stderr).toBe(
    'data/models/family.yml: has a version "family-2" already; edit it, or choose another id\n',
  );
  expect(run('data/new/index.ts', 'model', 'Bad Id').stderr).toContain('Usage: npm run new');
});
