import type { LicenceRecord } from '@/src/vocabulary/types.ts';
import { keyFor, type Translate } from './text.ts';

/** Entries of the dataset that stand where a licence would, and have no name of their own. */
const nameless = ['proprietary', 'none-found', 'mixed', 'unknown'] as const;

/** A licence by its own name, which no language translates; without one, a phrase instead. */
export function licenceName(t: Translate, { id, name }: Pick<LicenceRecord, 'id' | 'name'>): string {
  const stand = nameless.find((one) => one === id);
  return stand === undefined ? name : t(keyFor('licence_name', stand));
}
