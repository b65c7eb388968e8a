import { problem } from '../compile/problem.ts';
import { eachRelease } from './each.ts';
import type { CheckInput } from './check.ts';

export const severity = 'error';

/** Every fact that is stated names the source it was read in. A fact without one is left out, hence unknown. */
export function check({ dataset }: Pick<CheckInput, 'dataset'>): string[] {
  return eachRelease(dataset).flatMap(({ file, field, version }) => {
    const supported = new Set<string>(version.sources.flatMap((s) => s.supports));
    const { weights, components = {}, released, base } = version;
    const withdrawn = weights.available === 'withdrawn';
    const stated = [
      ...(weights.licence !== undefined && weights.licence !== 'unknown' ? ['weights.licence'] : []),
      ...(weights.available === 'none' || withdrawn ? ['weights.available'] : []),
      ...(weights.gated === undefined ? [] : ['weights.gated']),
      ...(released === undefined ? [] : ['released']),
      ...(base === undefined ? [] : ['base']),
      ...Object.keys(components).map((id) => `components.${id}`),
    ];
    // What a licence says of the weights says also whether there are any, not whether there still are.
    const backed = (fact: string): boolean =>
      supported.has(fact) || (fact === 'weights.available' && !withdrawn && supported.has('weights.licence'));
    return stated
      .filter((fact) => !backed(fact))
      .map((fact) => problem(file, `${field}.${fact}`, 'no source supports it', 'add a source or leave the fact out'));
  });
}
