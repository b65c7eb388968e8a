import type { EvidenceTable, ModelId, ModelRecord } from '../../../src/vocabulary/types.ts';
import { shortAddress } from '../address.ts';
import type { CompiledModel } from '../models.ts';
import { compileLicences } from '../derive/licences.ts';
import type { Dataset } from '../read.ts';

const withShortAddress = <T extends { url: string }>(cited: T): T => ({ ...cited, url: shortAddress(cited.url) });

const compact = (record: ModelRecord): ModelRecord => ({
  ...record,
  thirdParty: record.thirdParty.map(withShortAddress),
  sources: record.sources.map(withShortAddress),
});

/** Everything that is known of each model and licence. `version`: the dataset's, `YYYY.M.D`. */
export const fullEvidence = (
  dataset: Dataset,
  models: Map<ModelId, CompiledModel>,
  version: string,
): EvidenceTable => ({
  version,
  models: Object.fromEntries([...models].map(([id, { record }]) => [id, record])),
  licences: Object.fromEntries(compileLicences(dataset)),
});

/** The same for the card and the model pages of the extension: with short addresses. */
export function compileEvidence(dataset: Dataset, models: Map<ModelId, CompiledModel>, version: string): EvidenceTable {
  const full = fullEvidence(dataset, models, version);
  return {
    version,
    models: Object.fromEntries(Object.entries(full.models).map(([id, record]) => [id, compact(record)])),
    licences: Object.fromEntries(Object.entries(full.licences).map(([id, l]) => [id, withShortAddress(l)])),
  };
}
