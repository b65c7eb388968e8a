import { describe, expect, it } from 'vitest';
import { readBenchArguments } from '@/src/cli/develop/bench/arguments';
import { benchPages } from '@/src/cli/develop/bench/pages';
import { cells, columns, over, table } from '@/src/cli/develop/bench/row';
import { median, midmean } from '@/src/cli/develop/bench/statistics';
import { tasksOf } from '@/src/cli/develop/bench/tasks';
import type { Visited } from '@/src/cli/develop/bench/load';

describe('the command line of the bench', () => {
  it('measures everything by default', () => {
    expect(readBenchArguments([])).toEqual({
      ...{ engine: true, scan: false, browsers: ['chromium', 'firefox'] },
      ...{ pages: [], rounds: 15, mb: 100 },
    });
  });

  it('measures a part', () => {
    expect(readBenchArguments(['engine']).browsers).toEqual([]);
    expect(readBenchArguments(['scan', '--mb', '5'])).toMatchObject({
      ...{ engine: false, scan: true, browsers: [], rounds: 3, mb: 5 },
    });
    expect(readBenchArguments(['--browser', 'firefox', '--page', 'full', '--rounds', '3'])).toEqual({
      engine: false,
      scan: false,
      browsers: ['firefox'],
      pages: ['full'],
      rounds: 3,
      mb: 100,
    });
  });

  it.each([
    [['--browser', 'lynx'], /"lynx" is not known; use chromium or firefox/],
    [['--page', 'none'], /"none" is not known; use one of blank, /],
    [['--rounds', '0'], /"0" is no number/],
    [['scan', '--mb', 'all'], /"all" is no number/],
    [['fast'], /^fast: unknown\. Usage: /],
  ])('refuses %j', (args, message) => {
    expect(() => readBenchArguments(args)).toThrow(message);
  });
});

describe('the pages of the bench', () => {
  const termsIn = (html: string): number => html.replaceAll(/<[^>]*>/g, '').split('open source').length - 1;

  it.each(benchPages.map((page) => [page.name, page] as const))('%s holds the claims that it says', (_, page) => {
    expect(termsIn(page.html)).toBe(page.claims);
  });

  it('are as large as they say', () => {
    const size = (name: string): number => benchPages.find((page) => page.name === name)?.html.length ?? 0;
    expect(size('full')).toBeGreaterThan(1_000_000);
    expect(size('plain')).toBeGreaterThan(900_000);
  });
});

describe('the tasks in a trace', () => {
  const url = 'http://page.example/';
  const thread = { pid: 7, tid: 1 };
  const start = { ...thread, name: 'navigationStart', ts: 100, args: { data: { documentLoaderURL: url } } };
  const load = { ...thread, name: 'loadEventEnd', ts: 500, args: {} };
  const task = (ts: number, dur: number, where = thread) => ({ ...where, name: 'RunTask', ts, dur, args: {} });

  it('are those of the page itself after its load', () => {
    const other = { pid: 8, tid: 1 };
    const trace = [start, task(200, 90_000), load, task(600, 61_000), task(700, 4_000), task(800, 99_000, other)];
    expect(tasksOf(trace, url)).toEqual([61, 4]);
  });

  it.each([[[]], [[start]], [[load]], [[{ ...start, ts: 900 }, load]]])(
    'are not made up where the load is missing: %#',
    (trace) => {
      expect(() => tasksOf(trace, url)).toThrow(`${url}: its load is not in the trace`);
    },
  );
});

describe('what was measured', () => {
  it('is summed up by the middle', () => {
    expect(median([9, 1, 100, 2, 3])).toBe(3);
    expect(midmean([1, 2, 3, 4, 5, 6, 7, 1_000])).toBe(4.5);
    expect(midmean([])).toBe(0);
  });

  it('becomes ratios within one run', () => {
    const [page] = benchPages.filter(({ name }) => name === 'full');
    if (!page) throw new Error('no such page');
    const visit = (cpu: number, load: number, longest = 0): Visited => ({
      cpu,
      load,
      longest,
      shift: 0,
      frames: 0,
      heap: 0,
      hidden: load / 10,
    });
    const looks = { floor: [2, 2, 2], prefilter: [3, 3, 3], blocks: [4, 4, 4], all: [20, 20, 20] };
    const seen = { plain: [visit(100, 100)], ours: [visit(150, 110)], marked: [visit(1_100, 100)] };
    const slow = { plain: [visit(0, 0, 12)], ours: [60, 90, 70].map((longest) => visit(0, 0, longest)) };
    const row = over(page, 'chromium', looks, seen, slow);
    expect(row).toMatchObject({ prefilter: 1.5, blocks: 2, all: 10, ours: 50, marked: 1_000, load: 1.1 });
    expect(row).toMatchObject({ longest: { ours: 70, plain: 12 }, frames: null, heap: 0, hidden: 1 });
    const [header, rule, line, ...rest] = table([cells(row)]).split('\n');
    expect(rest).toEqual([]);
    expect(header?.split(' | ')).toHaveLength(columns.length);
    expect(rule).toMatch(/^\|( -+ \|)+$/);
    expect(line).toContain('20.0 ×');
    expect(line).toContain('70 ms (12 ms)');
  });
});
