import { stringify } from 'csv-stringify/sync';
import { outcomes, type Counts } from './outcome.ts';
import type { Study } from './study.ts';

type Table = readonly (readonly (string | number | null)[])[];

/** Texts that a spreadsheet would run as a formula begin with a quotation mark. */
const options = { escape_formulas: true };

const csv = (heads: readonly string[], rows: Table): string[] => [stringify([heads, ...rows] as unknown[][], options)];

const part = (share: number | undefined): string => share?.toFixed(4) ?? '';

/** Rows of a long table that are written at once. */
const batch = 10_000;

/** The cells of all sites, part by part: there may be a million. */
function* sitesTable({ figures }: Study): Generator<string> {
  yield* csv(['site', 'model', ...outcomes], []);
  let rows: (string | number)[][] = [];
  for (const [site, model, counts] of figures.cells.inOrder(figures.sites.map((row) => row.site))) {
    rows.push([site, model, ...outcomes.map((outcome) => counts[outcome])]);
    if (rows.length < batch) continue;
    yield stringify(rows, options);
    rows = [];
  }
  yield stringify(rows, options);
}

/** The tables of a study, by name of file, in parts. */
export function tablesOf(study: Study): Map<string, Iterable<string>> {
  const { figures, shards, collector, unreadLines } = study;
  const numbers = (row: Counts): number[] => outcomes.map((name) => row[name]);
  const stages = figures.stages.map(({ stage, count }) => [stage, count] as const);
  return new Map<string, Iterable<string>>([
    [
      'months.csv',
      csv(
        ['month', ...outcomes, 'share_refuted', 'low', 'high'],
        figures.months.map((row) => [
          ...[row.month, ...numbers(row)],
          ...[part(row.interval?.share), part(row.interval?.low), part(row.interval?.high)],
        ]),
      ),
    ],
    [
      'models.csv',
      csv(
        ['model', 'name', ...outcomes],
        figures.models.map((row) => [row.model, row.name, ...numbers(row)]),
      ),
    ],
    ['sites.csv', sitesTable(study)],
    [
      'funnel.csv',
      csv(
        ['step', 'number'],
        [
          ...stages,
          ['denied claims', collector.stances.denied],
          ['unclear claims', collector.stances.unclear],
          ['files of results', shards.files.length],
          ['files without results', shards.failed.length],
          ['skipped parts', shards.totals.skipped],
          ['lines of results that cannot be read', unreadLines],
        ],
      ),
    ],
    [
      'failed.csv',
      csv(
        ['file'],
        shards.failed.map((name) => [name]),
      ),
    ],
    [
      'sample.csv',
      csv(
        ['site', 'url', 'date', 'quote', 'context', 'models', 'outcome'],
        collector.sample.map((one) => [
          ...[one.site, one.url, one.date, one.quote, one.context, one.models, one.outcome],
        ]),
      ),
    ],
  ]);
}
