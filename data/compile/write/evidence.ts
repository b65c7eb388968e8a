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

/** The evidence behind the verdicts, for the card and the model pages. `version`: the dataset's, `YYYY.M.D`. */
export function compileEvidence(dataset: Dataset, models: Map<ModelId, CompiledModel>, version: string): EvidenceTable {
  return {
    version,
    models: Object.fromEntries([...models].map(([id, { record }]) => [id, compact(record)])),
    licences: Object.fromEntries([...compileLicences(dataset)].map(([id, l]) => [id, withShortAddress(l)])),
  };
}
