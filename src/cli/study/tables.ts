import { stringify } from 'csv-stringify/sync';
import type { Study } from './study.ts';

type Table = readonly (readonly (string | number | null)[])[];

/** Texts that a spreadsheet would run as a formula begin with a quotation mark. */
const csv = (heads: readonly string[], rows: Table): string =>
  stringify([heads, ...rows] as unknown[][], { escape_formulas: true });

const part = (share: number | undefined): string => share?.toFixed(4) ?? '';

/** The tables of a study, by name of file. */
export function tablesOf({ figures, shards, collector, unreadLines }: Study): Map<string, string> {
  const counts = ['refuted', 'supported', 'undecided'] as const;
  const numbers = (row: Record<(typeof counts)[number], number>): number[] => counts.map((name) => row[name]);
  const stages = figures.stages.map(({ stage, count }) => [stage, count] as const);
  return new Map([
    [
      'months.csv',
      csv(
        ['month', ...counts, 'share_refuted', 'low', 'high'],
        figures.months.map((row) => [
          ...[row.month, ...numbers(row)],
          ...[part(row.interval?.share), part(row.interval?.low), part(row.interval?.high)],
        ]),
      ),
    ],
    [
      'models.csv',
      csv(
        ['model', 'name', ...counts],
        figures.models.map((row) => [row.model, row.name, ...numbers(row)]),
      ),
    ],
    [
      'sites.csv',
      csv(
        ['site', 'model', ...counts],
        figures.cells.map((row) => [row.site, row.model, ...numbers(row)]),
      ),
    ],
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
