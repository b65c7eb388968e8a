import { problem } from '../compile/problem.ts';
import { eachRelease } from './each.ts';
import type { CheckInput } from './check.ts';

export const severity = 'warning';

/** The number that a version token names: "v3.0" and "3" are one; undefined for dates, code names and letters. */
function numberOf(token: string): string | undefined {
  const [, number] = /^v?(\d{1,2}(?:\.\d{1,2})*)$/.exec(token) ?? [];
  return number?.replace(/(?:\.0)+$/, '');
}

/**
 * A fact about one version is no fact about another: a release day in a record that holds for several version numbers
 * is the day of one of them.
 */
export function check({ dataset }: Pick<CheckInput, 'dataset'>): string[] {
  return eachRelease(dataset).flatMap(({ file, field, version: { match, released } }) => {
    const numbers = new Set((match?.versions ?? []).flatMap((token) => numberOf(token) ?? []));
    if (released === undefined || numbers.size < 2) return [];
    const words = [...numbers].join(', ');
    return [problem(file, `${field}.released`, `one day for versions ${words}`, 'give each a record, or leave it out')];
  });
}
