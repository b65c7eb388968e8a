import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { recordOf } from '../../../../src/cli/develop/bench/scan/inputs.ts';
import { loadNames } from '../../../../src/cli/engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'shards-'));
const { version } = loadNames();
const path = (name: string): string => join(folder, name);
const command = ['--import', import.meta.resolve('tsx'), join(import.meta.dirname, '../../../../src/cli/scan.ts')];
const env = { ...process.env, INIT_CWD: folder };
const scan = (...args: string[]) =>
  spawnSync(process.execPath, [...command, ...args], { cwd: folder, env, encoding: 'utf8', maxBuffer: 1e9 });
const read = (name: string): string => readFileSync(path(name), 'utf8');

beforeAll(() => {
  writeFileSync(path('a.md'), 'Llama 3 is open source.\n');
  writeFileSync(path('b.jsonl'), '{"id":1,"text":"OLMo 2 is open source."}\n{"id":\n');
  const lines = Array.from({ length: 200_000 }, (_, id) => `{"id":${id},"text":"Nothing is said here."}\n`);
  writeFileSync(path('long.jsonl'), `${lines.join('')}{"id":"z","text":"Llama 3 is open source."}\n`);
});

describe('a file of results for each file', () => {
  it('has the bytes that standard output would have, and a summary', () => {
    const { status, stdout, stderr } = scan('--out', 'new/out', 'a.md', 'b.jsonl');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^b\.jsonl:2: not valid JSON;.*\n$/);
    for (const name of ['a.md', 'b.jsonl'])
      expect(read(`new/out/${name}.jsonl`)).toBe(scan('--format', 'jsonl', name).stdout);
    expect(JSON.parse(read('new/out/b.jsonl.summary.json'))).toEqual({
      file: 'b.jsonl',
      dataset: version,
      documents: 1,
      withTerm: 1,
      withModel: 1,
      withClaim: 1,
      claims: 1,
      refuted: 0,
      skipped: 1,
    });
    expect(readdirSync(path('new/out')).toSorted()).toEqual(
      ['a.md', 'b.jsonl'].flatMap((name) => [`${name}.jsonl`, `${name}.summary.json`]),
    );
  });

  it('counts how far documents came on the way to a claim', () => {
    const texts = ['Nothing is here.', 'Open source is a term.', 'Llama 3 and open source.', 'Llama 3 is open source.'];
    writeFileSync(path('c.jsonl'), texts.map((text, id) => JSON.stringify({ id, text })).join('\n'));
    const records = texts.map((text, at) => recordOf(`https://x.example/${at}`, '2026-01-01', `<p>${text}`));
    writeFileSync(path('c.warc'), Buffer.concat(records));
    expect(scan('--out', 'reach', 'c.jsonl', 'c.warc').status).toBe(0);
    const reached = { documents: 4, withTerm: 3, withModel: 2, withClaim: 1, claims: 1, refuted: 1 };
    for (const name of ['c.jsonl', 'c.warc'])
      expect(JSON.parse(read(`reach/${name}.summary.json`))).toMatchObject(reached);
  });

  it('has the path for its name where several files have the same', () => {
    for (const name of ['p', 'q']) mkdirSync(path(name));
    writeFileSync(path('p/a.md'), 'OLMo 2 is open source.\n');
    writeFileSync(path('q/A.md'), 'Nothing is here.\n');
    const names = ['a.md.jsonl', 'p%2Fa.md.jsonl', 'q%2FA.md.jsonl'];
    expect(scan('--out', 'same', 'p/a.md', 'a.md', './a.md', 'q/A.md').status).toBe(0);
    expect(readdirSync(path('same')).filter((name) => name.endsWith('.jsonl'))).toEqual(names);
    expect(names.map((name) => read(`same/${name}`)).join('')).toBe(
      scan('--format', 'jsonl', 'a.md', 'p/a.md', 'q/A.md').stdout,
    );
    // Another order, and a run that was stopped between two files: what is there stays.
    writeFileSync(path('same/p%2Fa.md.jsonl'), 'as it was\n');
    rmSync(path('same/a.md.jsonl'));
    expect(scan('--out', 'same', 'q/A.md', 'a.md', 'p/a.md').status).toBe(0);
    expect(read('same/p%2Fa.md.jsonl')).toBe('as it was\n');
    expect(read('same/a.md.jsonl')).toBe(scan('--format', 'jsonl', 'a.md').stdout);
  });

  it('is not read again when it is there: its summary counts', () => {
    mkdirSync(path('done'));
    writeFileSync(path('done/gone.md.jsonl'), 'as it was\n');
    const reached = { documents: 1, withTerm: 1, withModel: 1, withClaim: 1 };
    const totals = { file: 'gone.md', dataset: version, ...reached, claims: 1, refuted: 1, skipped: 0 };
    writeFileSync(path('done/gone.md.summary.json'), JSON.stringify(totals));
    const run = () => scan('--out', 'done', '--fail-on', 'refuted', 'gone.md');
    expect([run().status, run().stderr, read('done/gone.md.jsonl')]).toEqual([2, '', 'as it was\n']);
    writeFileSync(path('done/gone.md.summary.json'), JSON.stringify({ ...totals, skipped: 2 }));
    expect(run().status).toBe(1);
    expect(run().stderr).toMatch(/^gone\.md: read before, with 2 parts skipped; remove done\/gone\.md\.jsonl /);
  });

  it.each([
    ['SIGKILL', null, ['long.jsonl.jsonl.part']],
    ['SIGTERM', 143, []],
    ['SIGINT', 130, []],
  ] as const)('after %s, another run gives the same as one that was never stopped', async (signal, code, left) => {
    const out = `out-${signal}`;
    const child = spawn(process.execPath, [...command, '--out', out, 'long.jsonl'], { cwd: folder, env });
    const ended = new Promise((done) => child.on('close', done));
    const part = path(`${out}/long.jsonl.jsonl.part`);
    await vi.waitFor(() => expect(statSync(part).size).toBeGreaterThan(0), { timeout: 300_000, interval: 2 });
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(readdirSync(path(out))).toEqual(left);
    writeFileSync(path(`${out}/long.jsonl.summary.json`), 'left by a run that was killed between the two names');
    expect(scan('--out', out, 'long.jsonl').status).toBe(0);
    expect(read(`${out}/long.jsonl.jsonl`) === scan('--format', 'jsonl', 'long.jsonl').stdout).toBe(true);
    expect(JSON.parse(read(`${out}/long.jsonl.summary.json`))).toMatchObject({ documents: 200_001, refuted: 1 });
    expect(readdirSync(path(out))).toEqual(['long.jsonl.jsonl', 'long.jsonl.summary.json']);
  });
});

describe('what cannot be written gives one line, and no file', () => {
  it.each([
    [['--out', 'x'], '--out: needs files to read; name them behind the options.'],
    [['--out', 'x', '--format', 'csv', 'a.md'], '--out: writes JSON lines alone; leave out --format csv.'],
    [['--out', '.', 'b', 'b.jsonl'], 'b.jsonl: would be overwritten; use another folder for --out.'],
    [
      ['--out', 'a.md', 'b.jsonl'],
      'a.md: cannot be written (it is not a folder); give --out a folder that you may write to.',
    ],
    [['--out', '.', 'b'], 'b.jsonl: is there, but its summary is not; remove it to have the file read again.'],
    [['--out', 'x', 'a.md', 'none.md'], 'none.md: no such file.'],
  ])('%j', (args, line) => {
    const { status, stderr, stdout } = scan(...args);
    expect([status, stderr, stdout]).toEqual([1, `${line}\n`, '']);
    expect(existsSync(path('x'))).toBe(false);
  });

  it.runIf(process.platform === 'linux')('a place where no folder can be made, at once', () => {
    const { status, stderr } = scan('--out', '/proc/x', 'a.md');
    const reason = 'no folder can be made there';
    expect([status, stderr]).toEqual([
      1,
      `/proc/x: cannot be written (${reason}); give --out a folder that you may write to.\n`,
    ]);
  });

  it.runIf(process.platform === 'linux')('a read-only disk', () => {
    // As everybody: root may write where others may not.
    const { status, stderr } = scan('--out', '/sys/kernel', 'a.md');
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^\/sys\/kernel: cannot be written \(.+\); give/)]);
  });

  it.runIf(process.platform === 'linux')('a full disk', () => {
    mkdirSync(path('full'));
    symlinkSync('/dev/full', path('full/a.md.jsonl.part'));
    const { status, stderr } = scan('--out', 'full', 'a.md');
    expect([status, stderr]).toEqual([1, 'full: the disk is full; make room and run the same command again.\n']);
    expect(readdirSync(path('full'))).toEqual([]);
  });
});
