/** The dataset as a whole: the vocabulary of its search, charts and changelog. */
import type { LicenceId, LicenceRecord, ModelId, OpennessClass } from './types.ts';

/** One model in a list of all. */
export interface ModelRow {
  id: ModelId;
  name: string;
  makers: string[];
  class: OpennessClass;
  /** The first letters of the states of all components, in the order of `componentIds`; the first four are the ring. */
  states: string;
  licence: LicenceId | null;
  /** Name of the model that it was made from, where that one's terms still apply and decide the class. */
  termsOf?: string;
  /** As in `ModelRecord`. */
  released?: string;
  /** A name that covers several versions, which are rows of their own. */
  umbrella?: true;
}

/** A model whose class changed with a version of the dataset, appeared (`from` absent) or went (`to` absent). */
export interface ClassChange {
  id: ModelId;
  /** `YYYY.M.D` */
  version: string;
  from?: OpennessClass;
  to?: OpennessClass;
}

/** The dataset in short. */
export interface DatasetIndex {
  /** `YYYY.M.D` */
  version: string;
  /** SHA-256 of data/dist/evidence.json as bundled, in hexadecimal; `npm run data` prints the same. */
  hash: string;
  families: number;
  /** Sorted by name. */
  models: ModelRow[];
  licences: Record<LicenceId, { name: string; models: number }>;
  /** Newest first. */
  changes: ClassChange[];
}

/** One licence with the models under it. */
export interface LicenceEvidence {
  licence: LicenceRecord;
  models: ModelRow[];
}
