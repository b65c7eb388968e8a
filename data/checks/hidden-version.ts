import { isGroup } from '../compile/models.ts';
import { problem } from '../compile/problem.ts';
import { eachVersion } from './each.ts';
import type { CheckInput } from './check.ts';

export const severity = 'error';

/**
 * A version number names all that carries it. Where a size or variant of the same number fares better than the
 * record the bare number leads to, that record must be a group which holds both.
 */
export function check({ dataset, models }: Pick<CheckInput, 'dataset' | 'models'>): string[] {
  const refuted = (id: string): boolean => models.get(id)?.neverOpenSource ?? false;
  const versions = eachVersion(dataset);
  return versions.flatMap(({ file, field, family, version }) => {
    const { versions: numbers = [], sizes, variants } = version.match ?? {};
    if (sizes || variants || numbers.length === 0 || !refuted(version.id)) return [];
    const members = isGroup(version) ? version.group : [version.id];
    return versions
      .filter((other) => other.family === family && !isGroup(other.version) && !members.includes(other.version.id))
      .filter((other) => other.version.match?.versions?.some((n) => numbers.includes(n)) && !refuted(other.version.id))
      .map((other) => problem(file, field, `hides ${other.version.id}, which fares better`, 'make it a group of both'));
  });
}
