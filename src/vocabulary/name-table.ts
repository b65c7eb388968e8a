/** What core needs to know of models, compiled from data/: names, versions, and what a verdict rests on. */
import type { FamilyId, ModelId, OpennessClass, RingCode } from './types.ts';

/** Whether an alias is enough alone, or needs an AI cue in the passage or page, or a version or size after it. */
export type AliasNeeds = 'nothing' | 'cue' | 'version';

/** One row of the alias table. Key: the alias after `normaliseName` (lower case, one space for hyphens and dashes). */
export interface AliasEntry {
  family: FamilyId;
  /** Set where the alias names one version by itself ("Mixtral", "gpt-oss"). */
  model?: ModelId;
  needs: AliasNeeds;
  /** Spelling as curated ("Llama"): its capitals are required where the lower-case word is an ordinary one. */
  text: string;
  caseSensitive?: boolean;
  /** The alias is also a company's name: only some roles mean the model. */
  maker?: boolean;
  /** For `needs: 'cue'`: words (normalised) one of which must be near; absent: any AI cue or the maker's name. */
  cues?: string[];
}

/** One version of a family, found by rule from what follows the family's alias. */
export interface VersionEntry {
  model: ModelId;
  /** Version tokens that select it, e.g. `["3.1"]`, normalised lower case; `[]` where only aliases select it. */
  versions: string[];
  /** Parameter sizes that select it among versions of the same number, e.g. `["3b"]`; absent: any size. */
  sizes?: string[];
  /** Variant words that select it ("coder", "vl", "math", "vision"); absent: any. */
  variants?: string[];
}

/** What a verdict needs to know of a model. */
export interface ModelSummary {
  name: string;
  family: FamilyId;
  class: OpennessClass;
  /** For `depends`: no version of it is open source, so a claim about the umbrella name is refuted. */
  neverOpenSource: boolean;
  /** The first letters of its components' states, compiled from the same facts as its `ModelRecord`. */
  ring?: RingCode;
  /** Whether its licence is approved as open source; absent where that is not established. */
  openLicence?: boolean;
  /** Absent where it is partial or unknown. */
  inferenceCode?: 'open' | 'closed';
}

/** The part of the dataset needed to find names and give verdicts; loaded first. */
export interface NameTable {
  /** Version of the dataset, `YYYY.M.D`. */
  version: string;
  aliases: Record<string, AliasEntry[]>;
  families: Record<FamilyId, { makers: string[]; versions: VersionEntry[] }>;
  models: Record<ModelId, ModelSummary>;
}
