import { problem } from '../compile/problem.ts';
import type { CheckInput } from './check.ts';
import { oldIds } from './stale.ts';

export const severity = 'error';

/** data/stale.txt may only shrink: an id that does not exist, or needs no other look any more, must leave it. */
export function check({
  dataset,
  today,
  staleAllowed,
}: Pick<CheckInput, 'dataset' | 'today' | 'staleAllowed'>): string[] {
  const old = new Set(oldIds({ dataset, today }));
  return [...staleAllowed]
    .filter((id) => !old.has(id))
    .map((id) => problem('data/stale.txt', id, 'needs no other look, or does not exist', 'remove the line'));
}
