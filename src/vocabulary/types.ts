/**
 * The vocabulary of the whole project. Names follow the fields they come from: entity linking (Mention, Alias, NIL),
 * NegEx/ConText (Cue, scope), event factuality (Stance), FEVER (Verdict), ClaimReview (Assessment), Web Annotation
 * (Span). Offsets are UTF-16 code units, half open: `text.slice(start, end)`.
 */
import type { ClaimObject, Reading, Stance, Tier, Verdict } from './judgement.ts';

/** A stretch of a text. `0 <= start < end <= text.length`. */
export interface Span {
  start: number;
  end: number;
}

/** Filename of a family in data/models, e.g. `llama`. */
export type FamilyId = string;
/** Id of one version record, or of the family's umbrella (equal to the family id), e.g. `llama-3.1`. */
export type ModelId = string;
/** Id in data/licenses.yml, e.g. `Apache-2.0` or `llama-3.1`. */
export type LicenceId = string;

/** From most to least open; see data/README.md for how each is derived. */
export const opennessClasses = [
  'open-source',
  'open-source-candidate',
  'open-weight-plus',
  'open-weight-permissive',
  'open-weight-near-permissive',
  'open-weight-restricted',
  'open-weight-noncommercial',
  'open-weight-unknown-licence',
  'depends',
  'closed',
] as const;
export type OpennessClass = (typeof opennessClasses)[number];

/**
 * The openness ring in four letters: weights, training data, training code, licence; each `o` open, `p` partial or
 * restricted, `c` closed, `u` unknown. `pccp` for a model whose weights alone were released, under limiting terms.
 */
export type RingCode = string;

/** One text to analyse: a paragraph, list item, heading or cell of a page, or a line of a corpus. */
export interface Block {
  text: string;
  /** The nearest heading above, for anaphora and second signals. */
  heading?: string;
  /** The text of the block before, for anaphora. */
  before?: string;
  /** Whether the block itself is a heading, a caption, …: `h`, `p`, `li`, `td`. */
  kind?: 'heading' | 'paragraph' | 'item' | 'cell' | 'caption' | 'quote';
  /** BCP 47 tag of the nearest element that has one. */
  lang?: string;
}

/** Whether a framework has taken over a part of a page that a server rendered, as far as the page shows. */
export const lives = ['awake', 'asleep', 'unknown'] as const;
export type Life = (typeof lives)[number];

/** The page as a whole: a second signal for ambiguous names, and its language. */
export interface PageContext {
  title?: string;
  /** BCP 47 tag of the page, for blocks without one. */
  lang?: string;
}

/** An AI model named in a text that is the subject of a claim; `model` is null for NIL (not in the dataset). */
export interface Target extends Span {
  text: string;
  /** The name as written in the heading or the block before, if it is there; span and text are then the phrase's. */
  above?: string;
  model: ModelId | null;
}

/** An openness phrase together with the models it is said of. */
export interface Claim extends Span {
  /** The openness words as written: `text.slice(start, end)`. */
  phrase: string;
  /** What is said to be open: the targets themselves, or a part of what was released of them. */
  object: ClaimObject;
  stance: Stance;
  cue?: string; // the cue that decided the stance, a filename in data/lang/<code>/cues
  /** Id of the rule that fired: a filename in data/lang/<code>/rules. */
  rule: string;
  /** Id of the rule's pattern that matched first. */
  pattern: string;
  reading: Reading;
  tier: Tier;
  targets: Target[];
}

/**
 * One target checked against the dataset; `verdict` is that of the claim's object. `class` is the model's, null where
 * the name is NIL or its class cannot be decided.
 */
export interface AssessedTarget extends Target {
  class: OpennessClass | null;
  verdict: Verdict;
  /** The model's ring, for drawing; absent where it is not known. */
  ring?: RingCode;
  /** The model's name in the dataset, where there is one. */
  name?: string;
  /** Id of the dismissal that keeps it from being marked. Only the page that was dismissed on knows. */
  dismissed?: string;
}

/** A claim with its verdicts: what the page draws and `scan` prints. */
export interface Assessment extends Omit<Claim, 'targets'> {
  targets: AssessedTarget[];
}

/* ---------- what the card and the model pages show, loaded on demand ---------- */

/** The assessed parts of a release (Model Openness Framework, OSAID), in the order they are shown. */
export const componentIds = [
  'weights',
  'training-data',
  'training-code',
  'licence',
  'inference-code',
  'paper',
  'model-card',
] as const;
export type ComponentId = (typeof componentIds)[number];
export type ComponentState = 'open' | 'partial' | 'closed' | 'unknown';

/** Where a fact was read. `seen` is `YYYY-MM-DD`, the day of the copy that was read. */
export interface Source {
  url: string;
  seen: string;
  /** Paths of the facts it supports, e.g. `weights.licence`. */
  supports: string[];
  kind: 'primary' | 'primary-via-third-party' | 'index' | 'third-party' | 'news';
}

/** What somebody else says of the model, shown beside our verdict. `label` is ready to print in English. */
export interface ThirdPartyVerdict {
  by: 'osi' | 'mof' | 'osai';
  outcome:
    'passed' | 'would-qualify' | 'failed' | 'not-reviewed' | 'class-1' | 'class-2' | 'class-3' | 'no-class' | 'scored';
  score?: number;
  of?: number;
  /** Of `osai`: the components that the index counts as fully open. */
  open?: ComponentId[];
  url: string;
  seen: string;
}

/** A licence as data/licenses.yml has it. */
export interface LicenceRecord {
  id: LicenceId;
  name: string;
  spdx: string | null;
  osiApproved: boolean;
  kind:
    | 'permissive'
    | 'copyleft'
    | 'content'
    | 'use-restricted'
    | 'non-commercial'
    | 'research-only'
    | 'near-permissive'
    | 'proprietary'
    | 'unknown';
  /** Ids of data/criteria.yml's restrictions: `user-cap`, `revenue-cap`, `field-of-use`, `region`, … */
  restrictions: string[];
  summary: string;
  url: string;
  seen: string;
}

/** One model with everything that is known of it. */
export interface ModelRecord {
  id: ModelId;
  name: string;
  family: FamilyId;
  makers: string[];
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; absent where no source gives it. */
  released?: string;
  class: OpennessClass;
  /** Why the class is what it is, as ids with arguments that the interface words. */
  reasons: string[];
  /** For an umbrella name: its versions, worst and best class first. */
  versions?: ModelId[];
  components: Record<ComponentId, ComponentState>;
  licence: LicenceId | null;
  /** The model it was made from, whose terms it inherits. */
  base?: ModelId;
  restrictions: string[];
  thirdParty: ThirdPartyVerdict[];
  sources: Source[];
  /** The latest `seen` of its sources. */
  asOf: string;
}

/** The second part of the dataset: the evidence behind the verdicts. */
export interface EvidenceTable {
  version: string;
  models: Record<ModelId, ModelRecord>;
  licences: Record<LicenceId, LicenceRecord>;
}

export type * from './judgement.ts';
export type * from './name-table.ts';
export type * from './report.ts';
export type * from './dataset-index.ts';
export type * from './data-update.ts';
