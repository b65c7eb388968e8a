import { describeModel } from '../knowledge/describe.ts';
import { readEvidence } from '../knowledge/evidence.ts';
import type {
  EvidenceTable,
  LicenceId,
  LicenceRecord,
  ModelEvidence,
  ModelId,
  ModelRecord,
} from '../vocabulary/types.ts';
import evidenceText from '../../data/dist/evidence.json?raw';

let table: EvidenceTable | undefined;

function evidence(): EvidenceTable {
  if (table) return table;
  const read = readEvidence(evidenceText);
  if (!read.ok) throw new Error('actually-open: the evidence of the package is damaged.');
  return (table = read.value);
}

/** What is known of models and licences, with sources and dates. It is read when it is first asked for. */
export interface Dataset {
  /** The day of the dataset, as `YYYY.M.D`. */
  readonly version: string;
  /** All models, by id. */
  readonly models: Readonly<Record<ModelId, ModelRecord>>;
  /** All licences, by id. */
  readonly licences: Readonly<Record<LicenceId, LicenceRecord>>;
  /** A model with its licence and what others say of it; null if there is none of this id. */
  describe(id: ModelId): ModelEvidence | null;
}

/** The dataset of this version of the package. */
export const dataset: Dataset = {
  get version() {
    return evidence().version;
  },
  get models() {
    return evidence().models;
  },
  get licences() {
    return evidence().licences;
  },
  describe: (id) => describeModel(evidence(), id),
};
