import type { LicenceRecord, ModelRecord, ThirdPartyVerdict } from '../../../src/vocabulary/types.ts';
import type { Confirmation, Derivation } from '../../../src/core/verdict/verdict.ts';
import { hasOpenLicence } from '../../../src/core/verdict/object-verdict.ts';
import { binds, cannotBeOpenSource, deriveClass } from '../../../src/core/verdict/verdict.ts';
import { componentsOf } from './components.ts';
import type { Release, ThirdPartyInput } from '../schema.ts';

/** A model's record together with what only an umbrella name needs. */
export interface CompiledModel {
  record: ModelRecord;
  neverOpenSource: boolean;
  /** As in `ModelSummary`. */
  openLicence?: boolean;
}

function confirmations(thirdParty: ThirdPartyInput[]): Confirmation[] {
  return thirdParty.flatMap((t): Confirmation[] => {
    if (t.by === 'osi') return t.outcome === 'passed' ? ['osi'] : [];
    if (t.by === 'mof') return t.outcome === 'class-1' ? ['mof-class-1'] : [];
    return t.open.length === 3 ? ['osai'] : [];
  });
}

const thirdParty = (input: ThirdPartyInput): ThirdPartyVerdict => {
  const { by, outcome, url, seen } = input;
  return input.by === 'osai'
    ? { by, outcome, score: input.score, of: input.of, open: input.open, url, seen }
    : { by, outcome, url, seen };
};

function derive(version: Release, licence: LicenceRecord | null, base?: ModelRecord): Derivation {
  const derived = deriveClass({
    weights: version.weights.available,
    licence,
    trainingData: version.components?.['training-data'] ?? 'unknown',
    trainingCode: version.components?.['training-code'] ?? 'unknown',
    ...(base ? { base: { id: base.id, class: base.class } } : {}),
    confirmations: confirmations(version.third_party ?? []),
  });
  if (!version.override) return derived;
  return { class: version.override.class, reasons: [...derived.reasons, `override:${derived.class}`] };
}

/** One release as a record. `licence`: null where none is given; `base`: the compiled record it was made from. */
export function compileRelease(
  version: Release,
  family: { id: string; makers: string[] },
  licence: LicenceRecord | null,
  base?: ModelRecord,
): CompiledModel {
  const { class: openness, reasons } = derive(version, licence, base);
  const components = componentsOf(version, licence);
  const inherits = base !== undefined && reasons.includes(`inherits:${base.id}`);
  const restrictions = [
    ...(licence?.restrictions ?? []),
    ...(version.weights.gated ? ['gated'] : []),
    // A form before its download binds nobody who has a model that was made from it.
    ...(inherits ? base.restrictions.filter((id) => id !== 'gated') : []),
  ];
  const facts = { trainingData: components['training-data'], trainingCode: components['training-code'] };
  const openLicence = hasOpenLicence({ available: version.weights.available, licence, inherits });
  return {
    ...(openLicence === undefined ? {} : { openLicence }),
    neverOpenSource: cannotBeOpenSource(openness, facts) || (base !== undefined && binds(base.class)),
    record: {
      id: version.id,
      name: version.name,
      family: family.id,
      makers: version.makers ?? family.makers,
      ...(version.released === undefined ? {} : { released: version.released }),
      class: openness,
      reasons,
      components,
      licence: licence?.id ?? null,
      ...(base === undefined ? {} : { base: base.id }),
      restrictions: [...new Set(restrictions)],
      thirdParty: (version.third_party ?? []).map(thirdParty),
      sources: version.sources.map(({ says: _says, ...source }) => source),
      asOf:
        version.sources
          .map((source) => source.seen)
          .toSorted()
          .at(-1) ?? '',
    },
  };
}
