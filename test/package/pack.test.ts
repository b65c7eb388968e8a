import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'package-'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const tarball = join(root, `.output/actually-open-${version}.tgz`);
const env = { ...process.env, npm_config_offline: 'true', INIT_CWD: undefined, NODE_OPTIONS: undefined };
const run = (command: string, args: string[], cwd = folder) => spawnSync(command, args, { cwd, encoding: 'utf8', env });

beforeAll(() => {
  const packed = run(process.execPath, ['--import', 'tsx', 'src/cli/develop/pack.ts'], root);
  expect([packed.status, packed.stderr]).toEqual([0, '']);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const installed = run('npm', ['install', '--no-audit', '--no-fund', '--offline', tarball]);
  expect([installed.status, installed.stderr]).toEqual([0, '']);
});

describe('the package, installed from its tarball in an empty folder', () => {
  it('brings nothing else with it', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'actually-open',
    ]);
  });

  it('scans a page', () => {
    writeFileSync(join(folder, 'page.html'), '<title>News</title><p>Llama 3 is <i>open source</i>.');
    const { status, stdout, stderr } = run('npx', ['actually-open', 'scan', 'page.html', '--format', 'sarif']);
    expect([status, stderr]).toEqual([0, '']);
    const log = JSON.parse(stdout) as { version: string; runs: { results: { message: { text: string } }[] }[] };
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0]?.results.map(({ message }) => message.text)).toEqual([
      '“open source” is said of Llama 3; by the facts it is open-weight, restricted licence.',
    ]);
  });

  it('shares files among threads', () => {
    const names = ['a', 'b', 'c'].map((name) => `${name}.md`);
    for (const name of names) writeFileSync(join(folder, name), `Llama 3 is open source, says ${name}.`);
    const scan = (...args: string[]) => run('npx', ['actually-open', 'scan', '--format', 'jsonl', ...args, ...names]);
    const { status, stdout, stderr } = scan('--jobs', '2');
    expect([status, stderr, stdout]).toEqual([0, '', scan().stdout]);
  });

  it('explains, and prints the data', () => {
    expect(run('npx', ['actually-open', 'explain', 'Llama 3 is open source.']).stdout).toContain('by rule predicative');
    expect(JSON.parse(run('npx', ['actually-open', 'data', 'llama-3']).stdout)).toMatchObject({
      model: { id: 'llama-3', class: 'open-weight-restricted' },
    });
    const unknown = run('npx', ['actually-open', 'data', 'nimbus-9']);
    expect([unknown.status, unknown.stderr.split('\n').length]).toEqual([1, 2]);
  });

  it('is a library without a DOM and without a clock', () => {
    const script = `
      globalThis.Date = class { constructor() { throw new Error('a clock'); } static now() { throw new Error('a clock'); } };
      const { analyze, readDocument, dataset } = await import('actually-open');
      const { blocks, page } = readDocument('<html lang=en><title>T</title><p>Llama 3 is open source.<p>Hello.');
      const verdicts = (claims) => claims.flatMap(({ targets }) => targets.map(({ verdict }) => verdict));
      process.stdout.write(JSON.stringify([
        verdicts(analyze('Llama 3 is open source.')), analyze(blocks, page).map(verdicts), page,
        dataset.describe('llama-3').model.class, typeof document,
      ]));`;
    const { stdout, stderr } = run(process.execPath, ['--input-type=module', '-e', script]);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual([
      ['refuted'],
      [['refuted']],
      { title: 'T', lang: 'en' },
      'open-weight-restricted',
      'undefined',
    ]);
  });
});

describe('the reference', () => {
  const reference = () => readFileSync(join(root, '.output/package/docs/api.md'), 'utf8');
  it('has a section with comment and signature for each export, and for the types in them', () => {
    const sections = reference().split(/^## /m).slice(1);
    const names = sections.map((section) => section.split('\n')[0]);
    expect(names).toEqual(
      expect.arrayContaining(['analyze', 'readDocument', 'ReadDocument', 'dataset', 'Dataset', 'Block', 'Assessment']),
    );
    expect(sections.filter((section) => !/^\w+\n\n\S[^]*```ts\n[^]*\n```\n/.test(section))).toEqual([]);
  });

  it('is where the documents of the package say it is', () => {
    const links = ['README.md', 'docs/desks.md', 'docs/output.md', 'docs/scale.md', 'docs/study.md'].flatMap((name) =>
      [...readFileSync(join(root, '.output/package', name), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)].map(
        ([, path = '']) => join(root, '.output/package', name, '..', path),
      ),
    );
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe('what tools say of the package', () => {
  it('publint has nothing to say', async () => {
    const pkgDir = join(root, '.output/package');
    const { messages } = await publint({ pkgDir, strict: true, pack: false });
    const manifest = JSON.parse(readFileSync(join(pkgDir, 'package.json'), 'utf8')) as Record<string, unknown>;
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
  });

  it('its types are right wherever ESM is imported', async () => {
    const result = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
    const problems = 'problems' in result ? result.problems : ['no types'];
    // CommonJS of old has no way to this package; newer Node reads it with require().
    const old = /"resolutionKind":"node1(?:0|6-cjs)"/;
    expect(problems.filter((problem) => !old.test(JSON.stringify(problem)))).toEqual([]);
  });
});
