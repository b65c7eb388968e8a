import type { ModelId } from '../../src/vocabulary/types.ts';
import { compileLicences } from './derive/licences.ts';
import type { Dataset } from './read.ts';
import type { CompiledModel } from './derive/release.ts';
import { compileRelease } from './derive/release.ts';
import type { Family, Group, Release } from './schema.ts';
import { compileUmbrella } from './derive/umbrella.ts';

export type { CompiledModel } from './derive/release.ts';

export const isGroup = (version: Release | Group): version is Group => 'group' in version;

/** The releases an umbrella name covers: the family's own and those of families that are part of it. */
function memberIds({ families }: Dataset, id: string): ModelId[] {
  const own = (family: Family): ModelId[] => family.versions.filter((v) => !isGroup(v)).map((v) => v.id);
  return [...families].flatMap(([familyId, family]) => (familyId === id || family.part_of === id ? own(family) : []));
}

/** Derives every record of the dataset, umbrella names included. Ids must resolve: data/checks checks that first. */
export function compileModels(dataset: Dataset): Map<ModelId, CompiledModel> {
  const licences = compileLicences(dataset);
  const versions = new Map(
    [...dataset.families].flatMap(([id, { makers, versions }]) =>
      versions.map((version) => [version.id, { version, family: { id, makers } }] as const),
    ),
  );
  const done = new Map<ModelId, CompiledModel>();

  function compileVersion(version: Release | Group, family: { id: string; makers: string[] }): CompiledModel {
    if (isGroup(version)) {
      const { id, name } = version;
      return compileUmbrella({ id, name, family: family.id, makers: family.makers }, version.group.map(compile));
    }
    const { base, weights } = version;
    const licence = licences.get(weights.licence ?? '') ?? null;
    return compileRelease(version, family, licence, base === undefined ? undefined : compile(base).record);
  }

  function compileFamily(id: string): CompiledModel {
    const family = dataset.families.get(id);
    if (!family) throw new Error(`No model ${id}.`);
    const { name, makers } = family;
    return compileUmbrella({ id, name, family: id, makers }, memberIds(dataset, id).map(compile));
  }

  function compile(id: ModelId): CompiledModel {
    const known = versions.get(id);
    const compiled = done.get(id) ?? (known ? compileVersion(known.version, known.family) : compileFamily(id));
    done.set(id, compiled);
    return compiled;
  }

  // In the order of the files: what a release was made from is compiled before it, and keeps its own place.
  return new Map([...versions.keys(), ...dataset.families.keys()].map((id) => [id, compile(id)]));
}
