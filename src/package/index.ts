/**
 * Finds where a text calls an AI model open source, and judges the claim by sourced facts. It needs no DOM, no
 * clock and no network.
 * @module actually-open
 */
export { analyze } from './analyze.ts';
export { dataset, type Dataset } from './dataset.ts';
export { readDocument, type ReadDocument } from './document.ts';
export type {
  AssessedTarget,
  Assessment,
  Block,
  LicenceRecord,
  ModelEvidence,
  ModelRecord,
  PageContext,
} from '../vocabulary/types.ts';
