import type { LicenceRecord } from '../../../src/vocabulary/types.ts';
import type { Dataset } from '../read.ts';

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
