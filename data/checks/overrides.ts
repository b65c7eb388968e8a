import { problem } from '../compile/problem.ts';
import { eachRelease } from './each.ts';
import type { CheckInput } from './check.ts';

export const severity = 'error';

const limit = 9;

/** An authored class is an exception: fewer than ten in all, none that states what the rule derives anyway. */
export function check({ dataset, models }: Pick<CheckInput, 'dataset' | 'models'>): string[] {
  const overridden = eachRelease(dataset).filter((place) => place.version.override);
  const idle = overridden.filter(({ version }) =>
    models.get(version.id)?.record.reasons.includes(`override:${version.override?.class}`),
  );
  const tooMany = overridden.slice(limit);
  return [
    ...idle.map((p) => problem(p.file, `${p.field}.override`, 'says what is derived anyway', 'remove it')),
    ...tooMany.map((p) =>
      problem(p.file, `${p.field}.override`, `more than ${limit} overrides`, 'mend the method instead'),
    ),
  ];
}
