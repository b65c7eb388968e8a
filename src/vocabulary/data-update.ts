/** Signed data updates: what background and options say to each other about a file. */
import type { ClassChange } from './dataset-index.ts';

/** A file is not read beyond so many bytes; the dataset has a fifth of that. */
export const updateLimit = 4_000_000;

/** Why a file is refused, in the order in which it is checked. */
export const updateProblems = [
  'too-large',
  'not-ours',
  'unsigned',
  'other-key',
  'altered',
  'newer-schema',
  'languages',
  'same',
  'older',
  'future',
  'names',
  'evidence',
  'contradictory',
  'not-stored',
] as const;
export type UpdateProblem = (typeof updateProblems)[number];

/** What a file would change. */
export interface UpdatePreview {
  /** Version of its dataset, `YYYY.M.D`. */
  version: string;
  /** Whose key signed it. */
  signedBy: 'project' | 'organisation';
  /** Models that are new, gone, or of another class. */
  changes: (ClassChange & { name: string })[];
  /** How many other models have changed facts or sources. */
  corrected: number;
}

/** The answer to a file. */
export type UpdateAnswer = { ok: true; preview: UpdatePreview } | { ok: false; problem: UpdateProblem };

/** Which data are in use. */
export interface DataState {
  /** Version in use, `YYYY.M.D`. */
  version: string;
  /** Version that is part of the package. */
  bundled: string;
  /** Whether there is a key at all that may sign files. */
  hasKey: boolean;
}
