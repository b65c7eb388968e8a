import type { EvidenceTable, ModelId } from '../../src/core/types.ts';
import type { CompiledModel } from './models.ts';
import { compileLicences } from './licences.ts';
import type { Dataset } from './read.ts';

/** The evidence behind the verdicts, for the card and the model pages. `version`: the dataset's, `YYYY.M.D`. */
export function compileEvidence(dataset: Dataset, models: Map<ModelId, CompiledModel>, version: string): EvidenceTable {
  return {
    version,
    models: Object.fromEntries([...models].map(([id, { record }]) => [id, record])),
    licences: Object.fromEntries(compileLicences(dataset)),
  };
}
