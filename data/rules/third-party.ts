import { problem } from '../compile/problem.ts';
import { eachRelease } from './each.ts';
import type { RuleInput } from './rule.ts';

export const severity = 'error';

/** Where others pass a model and we do not, or the reverse, the record says why (`because`). */
export function check({ dataset, models }: Pick<RuleInput, 'dataset' | 'models'>): string[] {
  return eachRelease(dataset).flatMap(({ file, field, version }) => {
    const openness = models.get(version.id)?.record.class;
    if (openness === undefined || version.because !== undefined) return [];
    return (version.third_party ?? []).flatMap((verdict) => {
      const passes = verdict.outcome === 'passed' || verdict.outcome === 'class-1';
      const fails = verdict.outcome === 'failed';
      if (!(passes && openness !== 'open-source') && !(fails && openness === 'open-source')) return [];
      const what = `${verdict.by} says ${verdict.outcome}, we derive ${openness}`;
      return [problem(file, `${field}.third_party.${verdict.by}`, what, 'correct a fact or say why in because')];
    });
  });
}
