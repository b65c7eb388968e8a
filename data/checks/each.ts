import { isGroup } from '../compile/models.ts';
import type { Dataset } from '../compile/read.ts';
import type { Group, Release } from '../compile/schema.ts';

/** A release or group with where it is written. `field` leads to it in its file. */
export interface Place<T> {
  family: string;
  file: string;
  field: string;
  version: T;
}

const fileOf = (family: string): string => `data/models/${family}.yml`;

/** Every version of every family, groups included. */
export function eachVersion({ families }: Pick<Dataset, 'families'>): Place<Release | Group>[] {
  return [...families].flatMap(([family, { versions }]) =>
    versions.map((version) => ({ family, file: fileOf(family), field: `versions.${version.id}`, version })),
  );
}

/** Every release: what has weights and sources of its own. */
export const eachRelease = (dataset: Pick<Dataset, 'families'>): Place<Release>[] =>
  eachVersion(dataset).flatMap((place) => (isGroup(place.version) ? [] : [{ ...place, version: place.version }]));
