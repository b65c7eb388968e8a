import { problem } from '../compile/problem.ts';
import type { Release } from '../compile/schema.ts';
import { eachRelease } from './each.ts';
import type { CheckInput } from './check.ts';

export const severity = 'warning';

const day = 86_400_000;
/** Half a year, as in the extension, which then says that terms may have changed. */
const limit = 183;
const age = (date: string, today: string): number => (Date.parse(today) - Date.parse(date)) / day;

const newest = ({ sources }: Release): string =>
  sources
    .map((source) => source.seen)
    .toSorted()
    .at(-1) ?? '';

type Input = Pick<CheckInput, 'dataset' | 'today'>;

/**
 * Whether what is known of a release may change: its terms are the maker's own, or nobody knows when it was released. A
 * standard licence is given once and for all.
 */
function moves({ released, weights }: Release, { dataset }: Input): boolean {
  if (released === undefined) return true;
  if (weights.available === 'none' || weights.available === 'withdrawn') return false;
  return dataset.licences.get(weights.licence ?? '')?.spdx === undefined;
}

/** Ids of the releases that ask for another look: they may change, and their newest source is over half a year old. */
export const oldIds = (input: Input): string[] =>
  eachRelease(input.dataset)
    .filter(({ version }) => age(newest(version), input.today) > limit && moves(version, input))
    .map(({ version }) => version.id);

/** Warns of each of them, data/stale.txt aside. */
export function check(input: Pick<CheckInput, 'dataset' | 'today' | 'staleAllowed'>): string[] {
  const old = new Set(oldIds(input));
  return eachRelease(input.dataset)
    .filter(({ version: { id } }) => old.has(id) && !input.staleAllowed.has(id))
    .map(({ file, field, version: { released } }) =>
      problem(
        file,
        `${field}.sources`,
        `none was seen in the last ${limit} days, and ${released === undefined ? 'no release date is known' : 'the licence may change'}`,
        'look again and update seen',
      ),
    );
}
