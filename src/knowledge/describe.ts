import { disagreements } from '../core/verdict/third-party.ts';
import type { EvidenceTable, ModelEvidence, ModelId } from '../vocabulary/types.ts';

/** One model with what its card needs besides; null where the table has no such model. Never throws. */
export function describeModel({ models, licences, version }: EvidenceTable, id: ModelId): ModelEvidence | null {
  const model = models[id];
  if (!model) return null;
  // The name that covers all versions has a record of its own in some families.
  const family = models[model.family]?.versions?.includes(id) ? [model.family] : [];
  const others = [...(model.versions ?? []), ...(model.base === undefined ? [] : [model.base]), ...family];
  return {
    model,
    licence: model.licence === null ? null : (licences[model.licence] ?? null),
    names: Object.fromEntries(others.map((other) => [other, models[other]?.name ?? other])),
    disagreements: disagreements(model),
    dataset: version,
  };
}
