import { disagreements } from '../../src/core/verdict/third-party.ts';
import { problem } from '../compile/problem.ts';
import { eachRelease } from './each.ts';
import type { CheckInput } from './check.ts';

export const severity = 'error';

/** Where others pass a model and we do not, or OSI fails what we pass, the record says why (`because`). */
export function check({ dataset, models }: Pick<CheckInput, 'dataset' | 'models'>): string[] {
  return eachRelease(dataset).flatMap(({ file, field, version }) => {
    const record = models.get(version.id)?.record;
    if (record === undefined || version.because !== undefined) return [];
    return disagreements(record).flatMap(({ verdict: { by, outcome }, kind }) => {
      if (kind !== 'passes' && !(kind === 'fails' && by === 'osi')) return [];
      const what = `${by} says ${outcome}, we derive ${record.class}`;
      return [problem(file, `${field}.third_party.${by}`, what, 'correct a fact or say why in because')];
    });
  });
}
