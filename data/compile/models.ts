import type { ModelId, ModelRecord } from '../../src/core/types.ts';
import { deriveUmbrella } from '../../src/core/verdict.ts';
import { sharedComponents } from './components.ts';
import { compileLicences } from './licences.ts';
import type { Dataset } from './read.ts';
import type { CompiledModel } from './release.ts';
import { compileRelease } from './release.ts';
import type { Family, Group, Release } from './schema.ts';

export type { CompiledModel } from './release.ts';

export const isGroup = (version: Release | Group): version is Group => 'group' in version;

/** The releases an umbrella name covers: the family's own and those of families that are part of it. */
function memberIds({ families }: Dataset, id: string): ModelId[] {
  const own = (family: Family): ModelId[] => family.versions.filter((v) => !isGroup(v)).map((v) => v.id);
  return [...families].flatMap(([familyId, family]) => (familyId === id || family.part_of === id ? own(family) : []));
}

/** A name for several releases; `name` says what it stands for. */
function compileUmbrella(
  name: Pick<ModelRecord, 'id' | 'name' | 'family' | 'makers'>,
  members: CompiledModel[],
): CompiledModel {
  const records = members.map((member) => member.record);
  const { neverOpenSource, ...derived } = deriveUmbrella(
    members.map((member) => ({ class: member.record.class, neverOpenSource: member.neverOpenSource })),
  );
  const licences = new Set(records.map((record) => record.licence));
  const [licence = null] = licences;
  return {
    neverOpenSource,
    record: {
      ...name,
      ...derived,
      versions: records.map((record) => record.id),
      components: sharedComponents(records),
      licence: licences.size === 1 ? licence : null,
      restrictions: (records[0]?.restrictions ?? []).filter((tag) =>
        records.every((r) => r.restrictions.includes(tag)),
      ),
      thirdParty: [],
      sources: [],
      asOf:
        records
          .map((record) => record.asOf)
          .toSorted()
          .at(-1) ?? '',
    },
  };
}

/** Derives every record of the dataset, umbrella names included. Ids must resolve: data/rules checks that first. */
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

  for (const id of [...versions.keys(), ...dataset.families.keys()]) compile(id);
  return done;
}
