import type { BrowserName } from '../browsers/find';
import type { Looks } from './in-page';
import type { Visited } from './load';
import type { BenchPage } from './pages';
import { median, midmean } from './statistics';

/** One page in one browser. Ratios do not depend on the machine; milliseconds do. */
export interface Row {
  page: BenchPage;
  browser: BrowserName;
  /** Milliseconds of the cheapest look: the whole text and one test of it. */
  floor: number;
  /**
   * What the script on every page does, finding the blocks that are read before people move, and all there are: in
   * floors.
   */
  prefilter: number;
  blocks: number;
  all: number;
  /** Milliseconds of the main thread that we add until the last badge, and that mark.js adds to mark the words. */
  ours: number;
  marked: number;
  /** The load event with us, in those without. */
  load: number;
  /** The longest task after the load event, four times slowed down, with us and without; Chromium only. */
  longest: { ours: number; plain: number } | null;
  /** Layout shift with us less that without; Chromium only, and only where the page itself keeps still. */
  shift: number | null;
  /** Frames of a page that moves by itself, with us in those without. */
  frames: number | null;
  /** Bytes of the heap that we add; Chromium only. */
  heap: number | null;
  /** Milliseconds that we add to a hundred thousand changes in a hidden tab. */
  hidden: number;
}

/** Sums up what was measured. */
export function over(
  page: BenchPage,
  browser: BrowserName,
  looks: Looks,
  seen: Record<'plain' | 'ours' | 'marked', Visited[]>,
  slowed: Record<'plain' | 'ours', readonly Visited[]> | null,
): Row {
  const floor = median(looks.floor);
  const floors = (numbers: number[]): number => median(numbers) / floor;
  const cpu = (visits: Visited[]): number => midmean(visits.map((one) => one.cpu));
  const load = (visits: Visited[]): number => median(visits.map((one) => one.load));
  const shift = (visits: Visited[]): number => median(visits.map((one) => one.shift));
  const longest = (visits: readonly Visited[]): number => median(visits.map((one) => one.longest));
  const frames = (visits: Visited[]): number => median(visits.map((one) => one.frames));
  const heap = (visits: Visited[]): number => median(visits.map((one) => one.heap));
  const hidden = (visits: Visited[]): number => midmean(visits.map((one) => one.hidden));
  // A feed that takes its oldest posts away shifts by 6 and more, each time by another amount.
  const keepsStill = browser === 'chromium' && shift(seen.plain) < 0.01;
  return {
    page,
    browser,
    floor,
    prefilter: floors(looks.prefilter),
    blocks: floors(looks.blocks),
    all: floors(looks.all),
    ours: cpu(seen.ours) - cpu(seen.plain),
    marked: cpu(seen.marked) - cpu(seen.plain),
    load: load(seen.ours) / load(seen.plain),
    longest: slowed && { ours: longest(slowed.ours), plain: longest(slowed.plain) },
    frames: frames(seen.plain) > 0 ? frames(seen.ours) / frames(seen.plain) : null,
    heap: browser === 'chromium' ? heap(seen.ours) - heap(seen.plain) : null,
    hidden: hidden(seen.ours) - hidden(seen.plain),
    shift: keepsStill ? Math.max(0, shift(seen.ours) - shift(seen.plain)) : null,
  };
}

const ms = (value: number): string => `${value.toFixed(0)} ms`;
const times = (ratio: number): string => (Number.isFinite(ratio) ? `${ratio.toFixed(1)} ×` : '—');

export const columns = [
  'page',
  'browser',
  'prefilter ÷ floor',
  'blocks ÷ floor',
  'all blocks ÷ floor',
  'adds to main thread',
  'less than mark.js',
  'load ÷ without',
  'longest task at 4× (without)',
  'layout shift',
  'frames ÷ without',
  'heap',
  'hidden tab',
];

/** The cells of a row, in the order of the columns. */
export function cells(row: Row): string[] {
  const { page, browser, floor, prefilter, blocks, all, ours, marked, load, longest, shift, frames, heap, hidden } =
    row;
  const measurable = floor >= 0.5;
  const inFloors = (ratio: number): string => (measurable ? times(ratio) : '—');
  return [
    page.what,
    browser,
    inFloors(prefilter),
    page.claims > 0 ? inFloors(blocks) : '—',
    page.claims > 0 ? inFloors(all) : '—',
    ms(Math.max(0, ours)),
    page.claims > 0 && ours > 0 && marked > 0 ? times(marked / ours) : '—',
    times(load),
    longest ? `${ms(longest.ours)} (${ms(longest.plain)})` : '—',
    shift === null ? '—' : shift.toFixed(4),
    frames === null ? '—' : `${frames.toFixed(2)} ×`,
    heap === null ? '—' : `${(heap / 1_000).toFixed(0)} kB`,
    `${Math.max(0, hidden).toFixed(0)} ms`,
  ];
}

/** A table, as text that is also Markdown. */
export function table(rows: readonly string[][]): string {
  const all = [columns, ...rows];
  const widths = columns.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(columns), rule, ...rows.map(line)].join('\n');
}
