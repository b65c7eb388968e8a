import { problem } from '../compile/problem.ts';
import type { CheckInput } from './check.ts';
import { oldIds } from './stale.ts';

export const severity = 'error';

/** data/stale.txt may only shrink: an id that does not exist, or was looked at again, must leave it. */
export function check({
  dataset,
  today,
  staleAllowed,
}: Pick<CheckInput, 'dataset' | 'today' | 'staleAllowed'>): string[] {
  const old = new Set(oldIds({ dataset, today }));
  return [...staleAllowed]
    .filter((id) => !old.has(id))
    .map((id) => problem('data/stale.txt', id, 'was seen within 180 days, or does not exist', 'remove the line'));
}
