import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'jobs-'));
const path = (name: string): string => join(folder, name);
const command = ['--import', import.meta.resolve('tsx'), join(import.meta.dirname, '../../../src/cli/scan.ts')];
const env = { ...process.env, INIT_CWD: folder };
const scan = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...args], {
    ...{ cwd: folder, env, encoding: 'utf8', maxBuffer: 1e9 },
  });
  return { status, stdout, stderr };
};
const filesOf = (out: string) =>
  Object.fromEntries(readdirSync(path(out)).map((name) => [name, readFileSync(join(path(out), name), 'utf8')]));

/** The slowest file first, and more lines than threads may keep to themselves. */
const names = ['long.jsonl', 'bad.jsonl', 'page.html', 'some.jsonl', 'page.html'];

beforeAll(() => {
  const lines = (count: number) => Array.from({ length: count }, (_, id) => `{"id":${id},"text":"Nothing is said."}\n`);
  const claim = '{"id":"z","text":"Llama 3 is open source."}\n';
  writeFileSync(path('long.jsonl'), `${lines(250_000).join('')}${claim}`);
  writeFileSync(path('some.jsonl'), `${claim}${lines(200_000).join('')}`);
  writeFileSync(path('bad.jsonl'), `${claim}{"id":\n${claim}[]\n`);
  writeFileSync(path('page.html'), '<title>News</title><p>Llama 3 is <b>open source</b>.');
  writeFileSync(path('odd.html'), '<meta charset="klingon"><p>Llama 3 is open source.');
});

describe('several threads', () => {
  it.each(['jsonl', 'csv', 'sarif'])('write what one writes: %s', (format) => {
    const args = ['--format', format, '--fail-on', 'refuted', '--explain', ...names];
    const [one, three] = [scan(...args), scan('--jobs', '3', ...args)];
    expect([three.status, three.stderr]).toEqual([1, one.stderr]);
    expect(three.stdout === one.stdout).toBe(true);
  });

  it('end with the exit code of --fail-on', () => {
    expect(scan('--jobs', '2', '--fail-on', 'refuted', 'page.html', 'some.jsonl').status).toBe(2);
    expect(scan('--jobs', '2', 'page.html', 'some.jsonl').status).toBe(0);
  });

  it('end where one would end: at a file that cannot be read', () => {
    const args = ['--format', 'jsonl', 'page.html', 'odd.html', 'page.html'];
    expect(scan('--jobs', '3', ...args)).toEqual({ ...scan(...args), status: 1 });
    const missing = scan('--jobs', '2', 'page.html', 'none.html');
    expect(missing).toEqual({ status: 1, stdout: '', stderr: 'none.html: no such file.\n' });
  });

  it.runIf(process.platform !== 'win32')('end quietly when the reader has seen enough', () => {
    const words = [process.execPath, ...command, '--jobs', '2', '--format', 'jsonl', 'long.jsonl', 'some.jsonl'];
    const line = `set -o pipefail; ${words.map((word) => `'${word}'`).join(' ')} | head -1; echo $?`;
    const { stdout, stderr } = spawnSync('bash', ['-c', line], { cwd: folder, env, encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['{"id":0,"claims":[]}\n0\n', '']);
  });
});

describe('several threads, a file of results for each file', () => {
  it('write the same files, and read none again', () => {
    const [one, three] = [scan('--out', 'one', ...names), scan('--out', 'three', '--jobs', '3', ...names)];
    expect(three).toEqual({ ...one, status: 1 });
    expect(JSON.stringify(filesOf('three')) === JSON.stringify(filesOf('one'))).toBe(true);
    writeFileSync(path('three/page.html.jsonl'), 'as it was\n');
    const again = scan('--out', 'three', '--jobs', '3', ...names);
    expect([again.status, again.stderr]).toEqual([1, expect.stringMatching(/^bad\.jsonl: read before, with 2 parts/)]);
    expect(filesOf('three')['page.html.jsonl']).toBe('as it was\n');
  });

  it('keep what is whole where another file cannot be read', () => {
    expect(scan('--out', 'odd', '--jobs', '2', 'page.html', 'odd.html')).toEqual({
      ...{ status: 1, stdout: '' },
      stderr: 'odd.html: encoding "klingon" is not known; correct the charset of its <meta> element.\n',
    });
    expect(Object.keys(filesOf('odd'))).toEqual(['page.html.jsonl', 'page.html.summary.json']);
  });

  it.runIf(process.platform !== 'win32').each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGKILL', null],
  ] as const)('are stopped by %s, and another run gives the same', async (signal, code) => {
    const out = `out-${signal}`;
    const args = ['--out', out, '--jobs', '2', 'long.jsonl', 'some.jsonl'];
    const child = spawn(process.execPath, [...command, ...args], { cwd: folder, env });
    const ended = new Promise((done) => child.on('close', done));
    for (const name of ['long', 'some'])
      await vi.waitFor(() => expect(statSync(path(`${out}/${name}.jsonl.jsonl.part`)).size).toBeGreaterThan(0), {
        ...{ timeout: 300_000, interval: 2 },
      });
    child.kill(signal);
    expect(await ended).toBe(code);
    const left = signal === 'SIGKILL' ? ['long.jsonl.jsonl.part', 'some.jsonl.jsonl.part'] : [];
    expect(readdirSync(path(out))).toEqual(left);
    expect(scan(...args).status).toBe(0);
    const whole = filesOf('one');
    for (const [name, text] of Object.entries(filesOf(out))) expect(text === whole[name]).toBe(true);
    expect(readdirSync(path(out))).toHaveLength(4);
  });
});
