import { componentIds, type ComponentId, type ComponentState, type ModelRow } from '@/src/vocabulary/types.ts';

/** How many models have a component in each state. */
export type StateCounts = Record<ComponentState, number>;

/** The models released in a span of time. */
export interface Period {
  /** `null`: no source gives a date. */
  year: number | null;
  /** All years up to `year`, too. */
  andBefore: boolean;
  models: number;
  counts: Record<ComponentId, StateCounts>;
}

/** The classes of a chart, from open to unknown. */
export const chartStates = ['open', 'partial', 'closed', 'unknown'] as const satisfies ComponentState[];
const byLetter: Record<string, ComponentState> = { o: 'open', p: 'partial', c: 'closed', u: 'unknown' };

/** Fewer models than this tell nothing of a year: the first years are taken together until there are as many. */
const few = 10;

const yearOf = ({ released }: ModelRow): number | null =>
  released === undefined ? null : Number(released.slice(0, 4));

function periodOf(rows: ModelRow[], year: number | null, andBefore: boolean): Period {
  const counts = Object.fromEntries(
    componentIds.map((id, index) => {
      const states = rows.map(({ states: letters }) => byLetter[letters[index] ?? ''] ?? 'unknown');
      return [
        id,
        Object.fromEntries(chartStates.map((state) => [state, states.filter((one) => one === state).length])),
      ];
    }),
  ) as Period['counts'];
  return { year, andBefore, models: rows.length, counts };
}

/**
 * Models by year of release, oldest first, those without a date last. Names that cover several versions are left out:
 * their versions are counted.
 */
export function periods(models: ModelRow[]): Period[] {
  const rows = models.filter(({ umbrella }) => !umbrella);
  const until = (year: number): ModelRow[] => rows.filter((row) => (yearOf(row) ?? Infinity) <= year);
  const years = [...new Set(rows.flatMap((row) => yearOf(row) ?? []))].sort((a, b) => a - b);
  const first = years.find((year) => until(year).length >= few) ?? years.at(-1);
  const found = years.flatMap((year) => {
    if (first === undefined || year < first) return [];
    if (year === first) return [periodOf(until(year), year, years[0] !== year)];
    return [
      periodOf(
        rows.filter((row) => yearOf(row) === year),
        year,
        false,
      ),
    ];
  });
  const undated = rows.filter((row) => yearOf(row) === null);
  return undated.length === 0 ? found : [...found, periodOf(undated, null, false)];
}
