import { problem } from '../compile/problem.ts';
import { eachRelease } from './each.ts';
import type { CheckInput } from './check.ts';

export const severity = 'warning';

const day = 86_400_000;
const age = (date: string, today: string): number => (Date.parse(today) - Date.parse(date)) / day;

/** Model ids whose newest source was read more than 180 days ago. */
export function oldIds({ dataset, today }: Pick<CheckInput, 'dataset' | 'today'>): string[] {
  const newest = (sources: { seen: string }[]): string =>
    sources
      .map((s) => s.seen)
      .toSorted()
      .at(-1) ?? '';
  return eachRelease(dataset)
    .filter(({ version }) => age(newest(version.sources), today) > 180)
    .map((place) => place.version.id);
}

/** A licence can change while a model is young (two years): look again. data/stale.txt excuses what is known. */
export function check(input: Pick<CheckInput, 'dataset' | 'today' | 'staleAllowed'>): string[] {
  const old = new Set(oldIds(input));
  return eachRelease(input.dataset)
    .filter(
      ({ version: { id, released } }) => old.has(id) && released !== undefined && age(released, input.today) < 730,
    )
    .filter(({ version }) => !input.staleAllowed.has(version.id))
    .map(({ file, field }) =>
      problem(file, `${field}.sources`, 'none was seen in the last 180 days', 'look again and update seen'),
    );
}
