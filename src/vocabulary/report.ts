/** What a page reports, and what it is asked: the vocabulary between page, background and popup. */
import type { Disagreement } from './third-party.ts';
import type { Assessment, ModelRecord, LicenceRecord, ModelId } from './types.ts';

/** One claim of a page. `id` is unique and stable on the page while it is open. */
export interface ReportedClaim {
  id: string;
  /** The block's words around the phrase, for people: about 120 characters, whitespace collapsed. */
  excerpt: string;
  /** Where the openness words begin in it: the same words may stand there twice. */
  at?: number;
  /** Language tag of these words, where the page gives one. */
  lang?: string;
  assessment: Assessment;
  /** False where the level hides it or the place is not safe to draw in. */
  drawn: boolean;
}

/** The claim that a step along the page came to. */
export interface ClaimStep {
  /** Id of the claim in the page's report. */
  id: string;
  /** Its place among those that can be stepped to, from 1, and how many they are. */
  place: number;
  total: number;
}

/** A person's place among the claims of one frame that can be stepped to. */
export interface ClaimPlace {
  /** The place of the claim that was last come to, from 1; null where none was, or it is gone. */
  place: number | null;
  /** When that was, in milliseconds since 1970; 0 for never. */
  since: number;
  /** The place of the first claim in or below the window, or else of the first. */
  near: number;
  /** How many claims there are. */
  total: number;
}

/** The page's account of itself; the popup shows it and draws no conclusion of its own. */
export interface PageReport {
  claims: ReportedClaim[];
  /** Set where a limit was reached: how many blocks were read. */
  stoppedAt?: number;
  /** Set where there is more, which is read when it comes near the viewport. */
  goesOn?: true;
  /** Set while part of the page waits for its first answer. */
  isAsking?: true;
  /** Set where the knowledge could not be loaded, or where a block failed or got no answer. */
  problem?: 'dataset-missing' | 'dataset-corrupt' | 'analysis-failed';
}

/** What can go wrong without being a bug. */
export type Problem = NonNullable<PageReport['problem']>;

/** An answer that may have an expected problem instead: what failed is a value, never an exception. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** The claims of each block, in the order of the blocks; null for a block at which the engine failed. */
export type Assessed = Outcome<(Assessment[] | null)[]>;

/** One model with what its card needs besides: its licence and the models it points to. */
export interface ModelEvidence {
  model: ModelRecord;
  licence: LicenceRecord | null;
  /** Names of the models that `model` mentions: its base and, of an umbrella name, its versions. */
  names: Record<ModelId, string>;
  /** Where what others say of it differs from our record. */
  disagreements: Disagreement[];
  /** Version of the dataset, `YYYY.M.D`. */
  dataset: string;
  /**
   * SHA-256 of the evidence of that version, in hexadecimal, as `npm run data` prints it; absent where nobody asked.
   */
  digest?: string;
}

/** How much of a page's report is marked, for the count on the toolbar icon. */
export interface PageTally {
  /** Claims that contradict the dataset at the chosen level. */
  claims: number;
  /** Models that those claims are about. */
  models: number;
  problem?: Problem;
}
