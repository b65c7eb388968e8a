import type {
  ComponentId,
  ComponentState,
  LicenceRecord,
  ModelId,
  ModelRecord,
  OpennessClass,
  ThirdPartyVerdict,
} from '../../src/core/types.ts';
import { componentIds } from '../../src/core/types.ts';
import { cannotBeOpenSource, deriveClass, deriveUmbrella } from '../../src/core/verdict.ts';
import type { Confirmation, Derivation } from '../../src/core/verdict.ts';
import type { Dataset } from './read.ts';
import type { Family, Group, Release, ThirdPartyInput } from './schema.ts';

/** A model's record together with what only an umbrella name needs. */
export interface CompiledModel {
  record: ModelRecord;
  neverOpenSource: boolean;
}

interface Entry {
  family: string;
  makers: string[];
  version: Release | Group;
}

export const isGroup = (version: Release | Group): version is Group => 'group' in version;

/** Licences of the dataset as the interface sees them, by id. */
export function compileLicences({ licences }: Dataset): Map<string, LicenceRecord> {
  const records = [...licences].map(([id, l]): [string, LicenceRecord] => [
    id,
    {
      id,
      name: l.name,
      spdx: l.spdx ?? null,
      osiApproved: l.osi === true,
      kind: l.kind,
      restrictions: l.restrictions ?? [],
      summary: l.summary,
      url: l.url ?? '',
      seen: l.seen ?? '',
    },
  ]);
  return new Map(records);
}

function confirmations(thirdParty: ThirdPartyInput[]): Confirmation[] {
  return thirdParty.flatMap((t): Confirmation[] => {
    if (t.by === 'osi') return t.outcome === 'passed' ? ['osi'] : [];
    if (t.by === 'mof') return t.outcome === 'class-1' ? ['mof-class-1'] : [];
    return t.open.length === 3 ? ['osai'] : [];
  });
}

function weightsState(weights: Release['weights']): ComponentState {
  if (weights.available === 'released') return weights.gated ? 'partial' : 'open';
  if (weights.available === 'none') return 'closed';
  return weights.available === 'unknown' ? 'unknown' : 'partial';
}

function licenceState(licence: LicenceRecord | null, available: Release['weights']['available']): ComponentState {
  if (available === 'none') return 'closed';
  switch (licence?.kind) {
    case 'permissive':
    case 'copyleft':
    case 'content':
      return 'open';
    case 'near-permissive':
    case 'use-restricted':
      return 'partial';
    case 'non-commercial':
    case 'research-only':
    case 'proprietary':
      return 'closed';
    case 'unknown':
    case undefined:
      return 'unknown';
  }
}

const thirdParty = (input: ThirdPartyInput): ThirdPartyVerdict => {
  const { by, outcome, url, seen } = input;
  return input.by === 'osai'
    ? { by, outcome, score: input.score, of: input.of, url, seen }
    : { by, outcome, url, seen };
};

const latest = (days: string[]): string => days.toSorted().at(-1) ?? '';

/** Derives every record of the dataset, umbrella names included. Ids must resolve: data/rules checks that first. */
export function compileModels(dataset: Dataset): Map<ModelId, CompiledModel> {
  const licences = compileLicences(dataset);
  const entries = new Map<ModelId, Entry>();
  for (const [family, { makers, versions }] of dataset.families) {
    for (const version of versions) entries.set(version.id, { family, makers, version });
  }
  const done = new Map<ModelId, CompiledModel>();

  function compile(id: ModelId): CompiledModel {
    const known = done.get(id);
    if (known) return known;
    const entry = entries.get(id);
    const family = dataset.families.get(id);
    if (!entry && !family) throw new Error(`No model ${id}.`);
    const compiled = !entry
      ? umbrella(id, id, family?.name ?? id, family?.makers ?? [], memberIds(dataset, id))
      : isGroup(entry.version)
        ? umbrella(id, entry.family, entry.version.name, entry.makers, entry.version.group)
        : release(entry, entry.version);
    done.set(id, compiled);
    return compiled;
  }

  function release({ family, makers }: Entry, version: Release): CompiledModel {
    const { weights, base } = version;
    const licence = weights.licence === undefined ? null : (licences.get(weights.licence) ?? null);
    const given = version.components ?? {};
    const derived = deriveRelease(version, licence, base === undefined ? undefined : compile(base).record.class);
    const inherits = derived.reasons.some((r) => r.startsWith('inherits:')) && base !== undefined;
    const components = {} as Record<ComponentId, ComponentState>;
    for (const id of componentIds) {
      if (id === 'weights') components[id] = weightsState(weights);
      else if (id === 'licence') components[id] = licenceState(licence, weights.available);
      else components[id] = given[id] ?? 'unknown';
    }
    const restrictions = [
      ...(licence?.restrictions ?? []),
      ...(weights.gated ? ['gated'] : []),
      ...(inherits ? compile(base).record.restrictions : []),
    ];
    const { 'training-data': trainingData, 'training-code': trainingCode } = components;
    return {
      neverOpenSource: cannotBeOpenSource(derived.class, { trainingData, trainingCode }),
      record: {
        id: version.id,
        name: version.name,
        family,
        makers: version.makers ?? makers,
        ...(version.released === undefined ? {} : { released: version.released }),
        class: derived.class,
        reasons: derived.reasons,
        components,
        licence: licence?.id ?? null,
        ...(base === undefined ? {} : { base }),
        restrictions: [...new Set(restrictions)],
        thirdParty: (version.third_party ?? []).map(thirdParty),
        sources: version.sources,
        asOf: latest(version.sources.map((s) => s.seen)),
      },
    };
  }

  function umbrella(id: ModelId, family: string, name: string, makers: string[], members: ModelId[]): CompiledModel {
    const compiled = members.map(compile);
    const records = compiled.map((c) => c.record);
    const {
      class: openness,
      reasons,
      neverOpenSource,
    } = deriveUmbrella(compiled.map((c) => ({ class: c.record.class, neverOpenSource: c.neverOpenSource })));
    const [first] = records;
    const shared = <T>(of: (r: ModelRecord) => T): T | undefined =>
      first && records.every((r) => of(r) === of(first)) ? of(first) : undefined;
    const components = {} as Record<ComponentId, ComponentState>;
    for (const c of componentIds) {
      const unknown = records.some((r) => r.components[c] === 'unknown');
      components[c] = shared((r) => r.components[c]) ?? (unknown ? 'unknown' : 'partial');
    }
    return {
      neverOpenSource,
      record: {
        id,
        name,
        family,
        makers,
        class: openness,
        reasons,
        versions: members,
        components,
        licence: shared((r) => r.licence) ?? null,
        restrictions: (first?.restrictions ?? []).filter((tag) => records.every((r) => r.restrictions.includes(tag))),
        thirdParty: [],
        sources: [],
        asOf: latest(records.map((r) => r.asOf)),
      },
    };
  }

  for (const id of entries.keys()) compile(id);
  for (const id of dataset.families.keys()) compile(id);
  return done;
}

function deriveRelease(version: Release, licence: LicenceRecord | null, baseClass?: OpennessClass): Derivation {
  const derived = deriveClass({
    weights: version.weights.available,
    licence,
    trainingData: version.components?.['training-data'] ?? 'unknown',
    trainingCode: version.components?.['training-code'] ?? 'unknown',
    ...(version.base === undefined || baseClass === undefined ? {} : { base: { id: version.base, class: baseClass } }),
    confirmations: confirmations(version.third_party ?? []),
  });
  if (!version.override) return derived;
  return { class: version.override.class, reasons: [...derived.reasons, `override:${derived.class}`] };
}

/** The releases an umbrella name covers: the family's own and those of families that are part of it. */
export function memberIds({ families }: Pick<Dataset, 'families'>, id: string): ModelId[] {
  const own = (family: Family): ModelId[] => family.versions.filter((v) => !isGroup(v)).map((v) => v.id);
  return [...families].flatMap(([familyId, family]) => (familyId === id || family.part_of === id ? own(family) : []));
}
