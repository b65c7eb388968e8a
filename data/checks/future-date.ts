import { problem } from '../compile/problem.ts';
import { eachRelease } from './each.ts';
import type { CheckInput } from './check.ts';

export const severity = 'error';

/** Nothing was read, and nothing came out, after today. */
export function check({ dataset, today }: Pick<CheckInput, 'dataset' | 'today'>): string[] {
  const lines: string[] = [];
  const look = (file: string, field: string, date: string | undefined): void => {
    if (date !== undefined && date > today)
      lines.push(problem(file, field, `${date} lies in the future`, 'correct the date'));
  };
  for (const { file, field, version } of eachRelease(dataset)) {
    look(file, `${field}.released`, version.released);
    for (const source of version.sources) look(file, `${field}.sources`, source.seen);
    for (const verdict of version.third_party ?? []) look(file, `${field}.third_party.${verdict.by}`, verdict.seen);
  }
  for (const [id, { seen }] of dataset.licences) look('data/licenses.yml', `${id}.seen`, seen);
  return lines;
}
