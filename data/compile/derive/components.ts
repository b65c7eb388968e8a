import type { ComponentId, ComponentState, LicenceRecord, ModelRecord } from '../../../src/vocabulary/types.ts';
import { componentIds } from '../../../src/vocabulary/types.ts';
import type { Release } from '../schema.ts';

function weightsState(weights: Release['weights']): ComponentState {
  if (weights.available === 'released') return weights.gated ? 'partial' : 'open';
  if (weights.available === 'none' || weights.available === 'withdrawn') return 'closed';
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

/** States of all components of one release; what its record leaves out is unknown. */
export function componentsOf(
  { weights, components = {} }: Release,
  licence: LicenceRecord | null,
): ModelRecord['components'] {
  const state = (id: ComponentId): ComponentState => {
    if (id === 'weights') return weightsState(weights);
    if (id === 'licence') return licenceState(licence, weights.available);
    return components[id] ?? 'unknown';
  };
  return Object.fromEntries(componentIds.map((id) => [id, state(id)])) as ModelRecord['components'];
}

/**
 * Components of a name for several releases. A state that all share holds. Where some are not known, what the others
 * share holds if they are more than half, save `open`, which nothing unknown may hide behind. Known states that differ
 * are `partial`; else it is unknown.
 */
export function sharedComponents(members: Pick<ModelRecord, 'components'>[]): ModelRecord['components'] {
  const state = (id: ComponentId): ComponentState => {
    const known = members.map((member) => member.components[id]).filter((one) => one !== 'unknown');
    const states = new Set(known);
    const [first] = states;
    if (first === undefined || known.length * 2 <= members.length) return 'unknown';
    if (states.size > 1) return 'partial';
    return first === 'open' && known.length < members.length ? 'unknown' : first;
  };
  return Object.fromEntries(componentIds.map((id) => [id, state(id)])) as ModelRecord['components'];
}
