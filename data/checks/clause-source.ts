import { problem } from '../compile/problem.ts';
import type { CheckInput } from './check.ts';

export const severity = 'error';

const limited = new Set(['near-permissive', 'use-restricted', 'non-commercial', 'research-only']);

/** A licence that limits use says how, in which words' source, seen when. */
export function check({ dataset }: Pick<CheckInput, 'dataset'>): string[] {
  return [...dataset.licences].flatMap(([id, { kind, restrictions = [], url, seen }]) => {
    if (!limited.has(kind)) return [];
    const lines: string[] = [];
    const say = (field: string, what: string, fix: string): void => {
      lines.push(problem('data/licenses.yml', `${id}.${field}`, what, fix));
    };
    if (url === undefined || seen === undefined) say('url', 'no source for the clauses', 'add url and seen');
    if (restrictions.length === 0) say('restrictions', 'kind limits use but no restriction is named', 'name them');
    return lines;
  });
}
