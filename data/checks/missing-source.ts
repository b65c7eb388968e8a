import { problem } from '../compile/problem.ts';
import type { Release } from '../compile/schema.ts';
import { eachRelease } from './each.ts';
import type { CheckInput } from './check.ts';

export const severity = 'error';

type Source = Release['sources'][number];

const codeOf = new Set(['training-code', 'inference-code']);
const fileList = /^https:\/\/github\.com\/[^/]+\/[^/]+\/tree\/[0-9a-f]{40}/;

/** An index has looked; a list of files shows that code is missing; any other source says so in words. */
const saysClosed = (component: string, { kind, url, says }: Source): boolean =>
  kind === 'index' || says !== undefined || (codeOf.has(component) && fileList.test(url));

/** What a page does not mention may be anywhere: its silence makes a component unknown, not closed. */
function silent(dataset: CheckInput['dataset']): string[] {
  const fix = 'give its words in says, cite the list of files (/tree/COMMIT) where code is missing, or leave it out';
  return eachRelease(dataset).flatMap(({ file, field, version: { components = {}, sources } }) => {
    const backed = (id: string): boolean => {
      const backing = sources.filter(({ supports }) => supports.some((fact) => fact === `components.${id}`));
      return backing.length === 0 || backing.some((source) => saysClosed(id, source));
    };
    return Object.entries(components)
      .filter(([id, state]) => state === 'closed' && !backed(id))
      .map(([id]) => problem(file, `${field}.components.${id}`, 'is closed, but no source says so', fix));
  });
}

/** Every fact that is stated names the source it was read in. A fact without one is left out, hence unknown. */
function missing(dataset: CheckInput['dataset']): string[] {
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

export const check = ({ dataset }: Pick<CheckInput, 'dataset'>): string[] => [...missing(dataset), ...silent(dataset)];
