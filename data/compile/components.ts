import type { ComponentId, ComponentState, LicenceRecord, ModelRecord } from '../../src/core/types.ts';
import { componentIds } from '../../src/core/types.ts';
import type { Release } from './schema.ts';

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

/** States that hold for every one of several releases: the shared one, else partial, or unknown where one is. */
export function sharedComponents(members: Pick<ModelRecord, 'components'>[]): ModelRecord['components'] {
  const state = (id: ComponentId): ComponentState => {
    const states = new Set(members.map((member) => member.components[id]));
    const [first] = states;
    if (states.size === 1 && first !== undefined) return first;
    return states.has('unknown') ? 'unknown' : 'partial';
  };
  return Object.fromEntries(componentIds.map((id) => [id, state(id)])) as ModelRecord['components'];
}
