import type {
  ComponentState,
  LicenceRecord,
  ModelId,
  ModelSummary,
  OpennessClass,
  Verdict,
} from '../../vocabulary/types.ts';
import { opennessClasses } from '../../vocabulary/types.ts';

/** How the weights can be had: published, some of them, on application, no longer, never, or not established. */
export type Availability = 'released' | 'partial' | 'on-request' | 'withdrawn' | 'none' | 'unknown';

/** Independent findings that data, weights and code are all open: what lifts a candidate to `open-source`. */
export type Confirmation = 'osi' | 'mof-class-1' | 'osai';

/** The facts about one release; none of them asserts a class. */
export interface OpennessFacts {
  weights: Availability;
  /** Null where no source establishes the licence. */
  licence: Pick<LicenceRecord, 'id' | 'osiApproved' | 'kind' | 'restrictions'> | null;
  trainingData: ComponentState;
  trainingCode: ComponentState;
  /** The model it was made from, where its terms bind the derivative. */
  base?: { id: ModelId; class: OpennessClass };
  confirmations: Confirmation[];
}

/** A class with the reasons for it, as ids with an argument after a colon (`licence:llama-3.1`). */
export interface Derivation {
  class: OpennessClass;
  reasons: string[];
}

/** 0 for the most open class; `depends` has no place in the order and must not be ranked. */
export const rank = (openness: OpennessClass): number => opennessClasses.indexOf(openness);

/** Whether the terms of a class bind what is made from the model. */
export const binds = (openness: OpennessClass): boolean =>
  openness === 'open-weight-restricted' || openness === 'open-weight-noncommercial';

function byLicence(licence: NonNullable<OpennessFacts['licence']>): Derivation | null {
  const reasons = [`licence:${licence.id}`, ...licence.restrictions.map((tag) => `restriction:${tag}`)];
  switch (licence.kind) {
    case 'non-commercial':
    case 'research-only':
      return { class: 'open-weight-noncommercial', reasons };
    case 'use-restricted':
    case 'proprietary':
      return { class: 'open-weight-restricted', reasons };
    case 'near-permissive':
      return { class: 'open-weight-near-permissive', reasons };
    case 'unknown':
      return { class: 'open-weight-unknown-licence', reasons: ['licence-unknown'] };
    case 'permissive':
    case 'copyleft':
    case 'content':
      return null;
  }
}

function byComponents(facts: OpennessFacts, licence: NonNullable<OpennessFacts['licence']>): Derivation {
  const { trainingData, trainingCode, confirmations } = facts;
  const reasons = [`licence:${licence.id}`, `training-data:${trainingData}`, `training-code:${trainingCode}`];
  if (!licence.osiApproved) reasons.push('licence-not-osi-approved');
  if (trainingCode !== 'open' || trainingData === 'closed' || trainingData === 'unknown') {
    return { class: 'open-weight-permissive', reasons };
  }
  if (trainingData === 'partial') return { class: 'open-weight-plus', reasons };
  // Everything is released; an OSI-approved licence or a confirmation is missing.
  if (!licence.osiApproved) return { class: 'open-source-candidate', reasons };
  if (confirmations.length === 0) return { class: 'open-source-candidate', reasons: [...reasons, 'unconfirmed'] };
  return { class: 'open-source', reasons: [...reasons, ...confirmations.map((by) => `confirmed:${by}`)] };
}

/** A withdrawn model keeps the class of its terms, which bind every copy, but nobody can confirm it as open source. */
function withdrawn({ class: openness, reasons }: Derivation): Derivation {
  const short = openness === 'open-source' ? 'open-source-candidate' : openness;
  return { class: short, reasons: [...reasons, 'weights-withdrawn'] };
}

/**
 * Openness class of one release, by the method of data/README.md (Open Source AI Definition 1.0; Model Openness
 * Framework 1.0): weights, licence, training data and code, the base's terms, and who confirms. Never throws.
 */
export function deriveClass(facts: OpennessFacts): Derivation {
  const derived = deriveFromTerms(facts);
  return facts.weights === 'withdrawn' ? withdrawn(derived) : derived;
}

function deriveFromTerms(facts: OpennessFacts): Derivation {
  if (facts.weights === 'none') return { class: 'closed', reasons: ['no-weights'] };
  if (facts.weights === 'unknown' || facts.licence === null) {
    return { class: 'open-weight-unknown-licence', reasons: ['licence-unknown'] };
  }
  const own = byLicence(facts.licence) ?? byComponents(facts, facts.licence);
  const { base } = facts;
  const unknown = own.class === 'open-weight-unknown-licence';
  if (base && !unknown && binds(base.class) && rank(base.class) > rank(own.class)) {
    return { class: base.class, reasons: [...own.reasons, `inherits:${base.id}`] };
  }
  return own;
}

/**
 * Can a release of this class not turn out to be open source, whatever becomes known? True also where the licence is
 * unknown but data or code is known to be held back: no licence for the weights alone would make up for that.
 */
export function cannotBeOpenSource(
  openness: OpennessClass,
  facts: Pick<OpennessFacts, 'trainingData' | 'trainingCode'>,
): boolean {
  if (openness === 'open-source' || openness === 'open-source-candidate') return false;
  if (openness !== 'open-weight-unknown-licence') return true;
  const heldBack = (state: ComponentState): boolean => state === 'closed' || state === 'partial';
  return heldBack(facts.trainingData) || heldBack(facts.trainingCode);
}

/** One release under an umbrella name. */
export interface Member {
  class: OpennessClass;
  neverOpenSource: boolean;
}

/** What an umbrella name ("Llama") says: the class its members share, else `depends` with the range as reasons. */
export interface UmbrellaDerivation extends Derivation {
  neverOpenSource: boolean;
}

/** Class of a name that covers several releases. `members`: at least one, none of class `depends`. Throws if empty. */
export function deriveUmbrella(members: Member[]): UmbrellaDerivation {
  const sorted = members.map((m) => m.class).sort((a, b) => rank(a) - rank(b));
  const best = sorted[0];
  const worst = sorted.at(-1);
  if (best === undefined || worst === undefined) throw new Error('An umbrella name needs at least one member.');
  const neverOpenSource = members.every((m) => m.neverOpenSource);
  if (best === worst) return { class: best, reasons: [`every-version:${best}`], neverOpenSource };
  return { class: 'depends', reasons: [`best:${best}`, `worst:${worst}`], neverOpenSource };
}

/**
 * Does what was released bear out "this model is open source"? Supported by `open-source`; refuted by the other
 * open-weight classes, by `closed`, and by `depends` where no version is open source; else not enough is known.
 */
export function verdictOf(model: Pick<ModelSummary, 'class' | 'neverOpenSource'> | null): Verdict {
  switch (model?.class) {
    case 'open-source':
      return 'supported';
    case 'open-weight-plus':
    case 'open-weight-permissive':
    case 'open-weight-near-permissive':
    case 'open-weight-restricted':
    case 'open-weight-noncommercial':
    case 'closed':
      return 'refuted';
    case 'depends':
      return model.neverOpenSource ? 'refuted' : 'not-enough-info';
    case 'open-source-candidate':
    case 'open-weight-unknown-licence':
    case undefined:
      return 'not-enough-info';
  }
}
