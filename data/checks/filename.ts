import { problem } from '../compile/problem.ts';
import { eachVersion } from './each.ts';
import type { CheckInput } from './check.ts';

export const severity = 'error';

/** The filename is the family's id, ids are unique, and only a family of one release may share its id with it. */
export function check({ dataset }: Pick<CheckInput, 'dataset'>): string[] {
  const lines: string[] = [];
  const seen = new Map<string, string>();
  for (const id of dataset.families.keys()) {
    if (/^[a-z0-9][a-z0-9.+-]*$/.test(id)) continue;
    lines.push(
      problem(`data/models/${id}.yml`, '(filename)', 'is no id', 'use lower case letters, digits, dots and hyphens'),
    );
  }
  for (const { file, field, family, version } of eachVersion(dataset)) {
    const first = seen.get(version.id);
    if (first !== undefined) lines.push(problem(file, `${field}.id`, `is taken by ${first}`, 'choose another id'));
    seen.set(version.id, file);
    const isFamily = dataset.families.has(version.id);
    const alone = version.id === family && dataset.families.get(family)?.versions.length === 1;
    if (isFamily && !alone) {
      lines.push(
        problem(file, `${field}.id`, "is a family's id, which means all of its versions", 'add the version to the id'),
      );
    }
  }
  return lines;
}
