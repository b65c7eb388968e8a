import { componentIds, type ComponentId, type ComponentState, type ModelRow } from '@/src/vocabulary/types.ts';
import { ringComponents } from '../../ring/ring.tsx';

/** How many models have something in each state. */
export type StateCounts = Record<ComponentState, number>;

/** What a chart can be about: one component, or the model as a whole. */
export type Subject = ComponentId | 'class';
export const subjects: readonly Subject[] = ['class', ...componentIds];

/** The models released in a span of time. */
export interface Period {
  year: number;
  /** All years up to `year`, too. */
  andBefore: boolean;
  models: number;
  counts: Record<Subject, StateCounts>;
}

/** The models of one developer. */
export interface MakerCounts {
  maker: string;
  models: number;
  counts: StateCounts;
}

/** The states of a chart's table, from open to unknown; bars show those that are known. */
export const chartStates = ['open', 'partial', 'closed', 'unknown'] as const satisfies ComponentState[];
export const knownStates = ['open', 'partial', 'closed'] as const satisfies ComponentState[];
const byLetter: Record<string, ComponentState> = { o: 'open', p: 'partial', c: 'closed', u: 'unknown' };

/** Fewer models than this say nothing of a year: the first years are taken together until there are as many. */
const few = 10;

const yearOf = ({ released }: ModelRow): number => Number((released ?? '').slice(0, 4));

/** A whole model as open source, open-weight or closed; unknown where nobody has confirmed that it is open source. */
function stateOfClass({ class: openness }: ModelRow): ComponentState {
  if (openness === 'open-source') return 'open';
  if (openness === 'closed') return 'closed';
  return openness.startsWith('open-weight') ? 'partial' : 'unknown';
}

const stateOf = (row: ModelRow, subject: Subject): ComponentState =>
  subject === 'class' ? stateOfClass(row) : (byLetter[row.states[componentIds.indexOf(subject)] ?? ''] ?? 'unknown');

function countsOf(rows: ModelRow[], subject: Subject): StateCounts {
  const counts: StateCounts = { open: 0, partial: 0, closed: 0, unknown: 0 };
  for (const row of rows) counts[stateOf(row, subject)]++;
  return counts;
}

/** Of how many models something is known. */
export const knownOf = (counts: StateCounts): number => counts.open + counts.partial + counts.closed;

const periodOf = (rows: ModelRow[], year: number, andBefore: boolean): Period => ({
  year,
  andBefore,
  models: rows.length,
  counts: Object.fromEntries(subjects.map((subject) => [subject, countsOf(rows, subject)])) as Period['counts'],
});

/** The models that charts count: names that cover several versions are left out, as their versions are counted. */
export const counted = (models: ModelRow[]): ModelRow[] => models.filter(({ umbrella }) => !umbrella);

/** Models by year of release, oldest first; those without a date are left out. */
export function periods(models: ModelRow[]): Period[] {
  const rows = counted(models).filter(({ released }) => released !== undefined);
  const until = (year: number): ModelRow[] => rows.filter((row) => yearOf(row) <= year);
  const years = [...new Set(rows.map(yearOf))].sort((a, b) => a - b);
  const first = years.find((year) => until(year).length >= few) ?? years.at(-1) ?? 0;
  return years
    .filter((year) => year >= first)
    .map((year) =>
      year === first
        ? periodOf(until(year), year, years[0] !== year)
        : periodOf(
            rows.filter((row) => yearOf(row) === year),
            year,
            false,
          ),
    );
}

/** Parts that the verdict does not rest on have bars where this share of the models is known, at least. */
const knownEnough = 0.7;
/** Of these, one that is in the same state in nearly all models has none: every bar would be full. */
const alwaysSo = 0.97;

/**
 * The parts of a release that have bars: those whose known states differ, as bars say nothing where nothing but
 * "released" is recorded. What the verdict rests on has them at any share of known models, as the share is shown.
 */
export function chartedParts(found: Period[]): ComponentId[] {
  const models = found.reduce((sum, period) => sum + period.models, 0);
  return componentIds.filter((part) => {
    const counts = found.map((period) => period.counts[part]);
    const sum = (of: (one: StateCounts) => number): number => counts.reduce((all, one) => all + of(one), 0);
    const known = sum(knownOf);
    const most = Math.max(...knownStates.map((state) => sum((one) => one[state])));
    if (ringComponents.some((one) => one === part)) return most < known;
    return known >= models * knownEnough && most <= known * alwaysSo;
  });
}

/** The developers with the most models, dated or not, of the classes that are known. */
export function makers(models: ModelRow[], limit: number): MakerCounts[] {
  const byMaker = new Map<string, ModelRow[]>();
  for (const row of counted(models))
    for (const maker of row.makers) byMaker.set(maker, [...(byMaker.get(maker) ?? []), row]);
  return [...byMaker]
    .map(([maker, rows]) => ({ maker, models: rows.length, counts: countsOf(rows, 'class') }))
    .sort((a, b) => b.models - a.models || a.maker.localeCompare(b.maker, 'en'))
    .slice(0, limit);
}
