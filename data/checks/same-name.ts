import { isGroup } from '../compile/models.ts';
import { problem } from '../compile/problem.ts';
import type { CheckInput } from './check.ts';

export const severity = 'error';

/** Readers tell records apart by name: no version is called like the name that covers several of them. */
export function check({ dataset: { families } }: Pick<CheckInput, 'dataset'>): string[] {
  const records = [...families].flatMap(([family, { name, versions }]) => [
    // The only version of a family may bear its id, and is then one record with it.
    ...(versions.some(({ id }) => id === family) ? [] : [{ id: family, name, file: family, field: 'name' }]),
    ...versions.map((version) => ({
      id: version.id,
      name: version.name,
      file: family,
      field: `${isGroup(version) ? 'group' : 'versions'}.${version.id}.name`,
    })),
  ]);
  const first = new Map<string, string>();
  return records.flatMap(({ id, name, file, field }) => {
    const other = first.get(name);
    if (other === undefined) {
      first.set(name, id);
      return [];
    }
    const what = `"${name}" is also the name of ${other}`;
    return [
      problem(`data/models/${file}.yml`, field, what, 'say which version it is, as in "StarCoder (first version)"'),
    ];
  });
}
