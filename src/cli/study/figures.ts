import { Cells } from './cells.ts';
import type { Collector, Unit } from './collect.ts';
import { bootstrap, wilson, type Share } from './interval.ts';
import { noCounts, outcomeOfAll, sumOf, type Counts } from './outcome.ts';
import type { Shards } from './shards.ts';

/** Claims of a month; "undated" has none. The share is of those that the facts decide. */
export interface MonthRow extends Counts {
  month: string;
  interval: Share | null;
}

export interface ModelRow extends Counts {
  /** Empty: all that are not in the dataset. */
  model: string;
  name: string;
}

export interface SiteRow extends Counts {
  /** Empty: documents without an address. */
  site: string;
}

/** A step on the way from a document to a claim; null: not known. */
export interface Stage {
  stage: string;
  count: number | null;
}

export interface Figures {
  months: MonthRow[];
  models: ModelRow[];
  sites: SiteRow[];
  cells: Cells;
  stages: Stage[];
  total: Counts;
  /** The share refuted of all claims that the facts decide: by Wilson, and by a bootstrap over sites. */
  overall: Share | null;
  overSites: Share | null;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Counts under names. */
class Tally {
  readonly counts = new Map<string, Counts>();

  of(name: string): Counts {
    const known = this.counts.get(name) ?? noCounts();
    this.counts.set(name, known);
    return known;
  }

  /** The most frequent first; what has no name is last. */
  get sorted(): [string, Counts][] {
    return [...this.counts].toSorted(
      ([a, one], [b, other]) => +(a === '') - +(b === '') || sumOf(other) - sumOf(one) || byText(a, b),
    );
  }
}

/** Every month from the first to the last, those without a claim as well. */
function monthsBetween(first: string, last: string): string[] {
  const numberOf = (month: string): number => +month.slice(0, 4) * 12 + +month.slice(5) - 1;
  return Array.from({ length: numberOf(last) - numberOf(first) + 1 }, (_, at) => {
    const month = numberOf(first) + at;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

function monthRows(tally: Tally): MonthRow[] {
  const dated = [...tally.counts.keys()].filter((month) => month !== '').toSorted();
  const all = dated.length === 0 ? [] : monthsBetween(dated[0] ?? '', dated.at(-1) ?? '');
  if (tally.counts.has('')) all.push('');
  return all.map((month) => {
    const counts = tally.counts.get(month) ?? noCounts();
    const interval = wilson(counts.refuted, counts.refuted + counts.supported);
    return { month: month || 'undated', ...counts, interval };
  });
}

function stagesOf({ totals, withoutSummary }: Shards, { stances }: Collector, different: number): Stage[] {
  const known = (count: number): number | null => (withoutSummary > 0 ? null : count);
  return [
    { stage: 'documents read', count: known(totals.documents) },
    { stage: 'with an openness term', count: known(totals.withTerm) },
    { stage: 'that name a model beside it', count: known(totals.withModel) },
    { stage: 'with a claim', count: known(totals.withClaim) },
    { stage: 'claims', count: stances.asserted + stances.denied + stances.unclear },
    { stage: 'asserted claims', count: stances.asserted },
    { stage: 'different claims', count: different },
  ];
}

/** @param nameOf the name of a model in the dataset */
export function figuresOf(
  collector: Collector,
  shards: Shards,
  seed: number,
  nameOf: (model: string) => string,
): Figures {
  const [months, models, sites] = [new Tally(), new Tally(), new Tally()];
  const cells = new Cells();
  const total = noCounts();
  const count = ({ site, month, said }: Unit): void => {
    const outcome = outcomeOfAll(said.map(([, one]) => one));
    for (const counts of [total, months.of(month), sites.of(site)]) counts[outcome] += 1;
    for (const [model, one] of said) {
      models.of(model ?? '')[one] += 1;
      cells.add(site, model ?? '', one);
    }
  };
  for (const unit of collector.units()) count(unit);
  const sorted = sites.sorted;
  const clusters = sorted.map(([, { refuted, supported }]) => [refuted, refuted + supported] as const);
  return {
    months: monthRows(months),
    models: models.sorted.map(([model, counts]) => ({ model, name: model && nameOf(model), ...counts })),
    sites: sorted.map(([site, counts]) => ({ site, ...counts })),
    cells,
    stages: stagesOf(shards, collector, collector.size),
    total,
    overall: wilson(total.refuted, total.refuted + total.supported),
    overSites: bootstrap(clusters, seed),
  };
}
