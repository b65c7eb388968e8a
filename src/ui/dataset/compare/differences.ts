import { componentIds, type ComponentId, type ModelRecord } from '@/src/vocabulary/types.ts';

/** What two records say differently of a release, and of what one of them knows nothing. */
export interface Differences {
  differ: ComponentId[];
  unknown: ComponentId[];
}

/** What is compared of a component: its state; of the licence, which one it is, and whose terms apply as well. */
function valueOf({ components, licence, reasons }: ModelRecord, id: ComponentId): string {
  if (id !== 'licence') return components[id];
  return [licence, ...reasons.filter((reason) => reason.startsWith('inherits:'))].join(' ');
}

/** Compares the components of two models. What is unknown of one differs from nothing. */
export function differencesOf(a: ModelRecord, b: ModelRecord): Differences {
  const isKnown = (id: ComponentId): boolean => [a, b].every(({ components }) => components[id] !== 'unknown');
  return {
    differ: componentIds.filter((id) => isKnown(id) && valueOf(a, id) !== valueOf(b, id)),
    unknown: componentIds.filter((id) => !isKnown(id)),
  };
}
