import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseHTML } from 'linkedom';
import { writeArchives } from './fixture.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'study-'));
const env = { ...process.env, INIT_CWD: folder };
const run = (command: string, ...args: string[]) =>
  spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), join(root, `src/cli/${command}.ts`), ...args], {
    ...{ cwd: root, env, encoding: 'utf8' },
  });
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** A table without its head; no cell of these has a comma or a quotation mark. */
const rows = (name: string): string[][] =>
  read(name)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
/** Of all rows: refuted, supported and undecided together. @param from where these are */
const sum = (table: string[][], from = -3, to?: number): number =>
  table.flatMap((row) => row.slice(from, to)).reduce((total, cell) => total + Number(cell), 0);

beforeAll(() => {
  const archives = writeArchives(folder);
  expect(run('scan', '--out', 'out', ...archives)).toMatchObject({ status: 0, stderr: '' });
  writeFileSync(join(folder, 'out/part-8.warc.gz.jsonl.part'), 'what a stopped run leaves');
  writeFileSync(join(folder, 'shards.txt'), [...archives, '/data/part-9.warc.gz'].join('\n'));
  const made = run('study', 'out', '--out', 'study', '--seed', '7', '--list', join(folder, 'shards.txt'));
  expect(made).toMatchObject({ status: 0, stderr: '' });
  expect(made.stdout).toMatch(/^study\/index\.html: \d+ different claims in \d+ lines of 4 files\.\n$/);
  // A sample to look at, as screenshots are.
  cpSync(join(folder, 'study'), join(root, '.output/study'), { recursive: true });
});

describe("a study of the project's own texts", () => {
  const page = () => parseHTML(read('study/index.html')).document;

  it('is one page without a script, with four figures and their numbers', () => {
    const { document } = parseHTML(read('study/index.html'));
    expect(document.querySelectorAll('script, link, img, [style], [onclick]')).toHaveLength(0);
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content');
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]+=*'$/);
    expect([...document.querySelectorAll('section:has(svg) h2')].map((one) => one.textContent)).toEqual([
      'Share refuted, by month',
      'Models',
      'Sites and models',
      'From documents to claims',
    ]);
    expect(document.querySelectorAll('figure + div table')).toHaveLength(4);
    expect([...document.querySelectorAll('svg')].filter((svg) => !svg.getAttribute('aria-label'))).toEqual([]);
    const links = [...document.querySelectorAll('a')].map((one) => one.getAttribute('href') ?? '');
    const files = readdirSync(join(folder, 'study'));
    expect(links.filter((href) => !href.startsWith('https:') && !files.includes(href))).toEqual([]);
  });

  it('says what was not read: files that were begun, and files that never were', () => {
    expect(rows('study/failed.csv')).toEqual([['part-8.warc.gz'], ['part-9.warc.gz']]);
    expect(page().body.textContent).toContain('2 of 6 files have no results: part-8.warc.gz, part-9.warc.gz.');
  });

  it('has a funnel that narrows, and the totals of the summaries', () => {
    const summaries = readdirSync(join(folder, 'out'))
      .filter((name) => name.endsWith('.summary.json'))
      .map((name) => JSON.parse(read(`out/${name}`)) as Record<string, number>);
    const total = (name: string): number => summaries.reduce((all, one) => all + (one[name] ?? 0), 0);
    const [documents, termed, named, claiming, claims, asserted, different] = rows('study/funnel.csv').map(
      ([, count]) => Number(count),
    );
    expect([documents, termed, named, claiming, claims]).toEqual(
      ['documents', 'withTerm', 'withModel', 'withClaim', 'claims'].map(total),
    );
    const steps = [documents, termed, named, claiming].map(Number);
    expect(steps.toSorted((a, b) => b - a)).toEqual(steps);
    expect(new Set(steps).size).toBe(4);
    expect(Number(asserted)).toBeLessThan(Number(claims));
    expect(Number(different)).toBeLessThan(Number(asserted));
  });

  it('has figures that agree with each other', () => {
    const months = rows('study/months.csv');
    const different = Number(rows('study/funnel.csv')[6]?.[1]);
    expect(months.map(([month]) => month)).toEqual(
      Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, '0')}`),
    );
    expect(sum(months, 1, 4)).toBe(different);
    for (const [, refuted, supported, , share, low, high] of months.map((row) => row.map(Number))) {
      const decided = Number(refuted) + Number(supported);
      if (decided > 0) expect(share).toBeCloseTo(Number(refuted) / decided, 3);
      expect(Number(low)).toBeLessThanOrEqual(Number(share));
      expect(Number(high)).toBeGreaterThanOrEqual(Number(share));
    }
    expect(sum(rows('study/sites.csv'))).toBe(sum(rows('study/models.csv')));
    expect(sum(rows('study/models.csv'))).toBeGreaterThanOrEqual(different);
  });

  it('has the same bytes from the same lines and seed, in any order and in another folder', () => {
    const files = readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.jsonl'));
    const reversed = files.toReversed().map((name) => join(folder, 'out', name));
    expect(
      run('study', ...reversed, '--out', 'again', '--seed', '7', '--list', join(folder, 'shards.txt')).status,
    ).toBe(0);
    const names = readdirSync(join(folder, 'study'));
    // Only the folder knows of the file that was begun.
    const isSame = (name: string): boolean => read(`study/${name}`) === read(`again/${name}`);
    expect(names.filter((name) => !isSame(name))).toEqual(['failed.csv', 'funnel.csv', 'index.html']);
    run('study', 'out', '--out', 'third', '--seed', '7', '--list', join(folder, 'shards.txt'));
    expect(names.filter((name) => read(`study/${name}`) !== read(`third/${name}`))).toEqual([]);
    run('study', 'out', '--out', 'other', '--seed', '8');
    expect(read('study/sample.csv')).not.toBe(read('other/sample.csv'));
    expect(read('study/models.csv')).toBe(read('other/models.csv'));
  });
});

describe('lines that cannot be read', () => {
  it('cost themselves alone, are named and counted', () => {
    const good = read('out/part-0.warc.gz.jsonl');
    writeFileSync(join(folder, 'bad.jsonl'), `${good}{"id":\n{"id":"x"}\n`);
    const { status, stderr } = run('study', join(folder, 'bad.jsonl'), '--out', 'bad');
    const count = good.split('\n').length;
    expect([status, stderr]).toEqual([
      1,
      `bad.jsonl:${count}: not valid JSON; skipped.\nbad.jsonl:${count + 1}: no line of scan --format jsonl (claims); skipped.\n`,
    ]);
    expect(read('bad/index.html')).toContain('2 lines of results could not be read.');
    expect(read('bad/funnel.csv')).toContain('documents read,\n');
  });

  it.each([
    [['--out', 'x'], /^Usage: /],
    [['out', '--out', 'x', '--seed', 'y'], /^--seed: "y" is no whole number\. Usage: /],
    [['none.jsonl', '--out', 'x'], /^none\.jsonl: no such file\.$/],
    [['out', '--what'], /^--what: unknown option\. Usage: /],
  ])('%j gives one line', (args, message) => {
    const { status, stderr } = run('study', ...args);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(message)]);
  });

  it('and a summary of another version is refused', () => {
    const name = basename(join(folder, 'out/part-0.warc.gz.jsonl'));
    writeFileSync(join(folder, name), read(`out/${name}`));
    writeFileSync(join(folder, 'part-0.warc.gz.summary.json'), '{"documents":1}');
    const { stderr } = run('study', join(folder, name), '--out', 'x');
    expect(stderr).toBe('part-0.warc.gz.summary.json: is no summary of this version; scan the file again.\n');
    rmSync(join(folder, name));
  });
});
