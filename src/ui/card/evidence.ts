import type {
  ComponentId,
  ComponentState,
  LicenceRecord,
  ModelEvidence,
  ModelRecord,
  OpennessClass,
} from '@/src/vocabulary/types.ts';
import { className } from '../class-words.ts';
import { licenceName } from '../licence-words.ts';
import { datasetDay, keyFor, listed, type Translate } from '../text.ts';

const parts = ['training-data', 'training-code'] as const satisfies ComponentId[];

/** What the licence of the weights is, in a sentence; nothing where its limits are listed anyway. */
function licenceSentence(t: Translate, licence: LicenceRecord | null): string[] {
  if (!licence || licence.kind === 'unknown' || licence.id === 'none-found') return [t('card_lead_no_licence')];
  if (licence.osiApproved) return [t('card_lead_open_licence', licence.name)];
  const limits = licence.restrictions.length > 0;
  return limits ? [] : [t('card_lead_other_licence', licenceName(t, licence))];
}

/** What was released of data and code, what in part, what not: a sentence each. */
function releasedSentences(t: Translate, { components }: ModelRecord): string[] {
  if (components.weights !== 'closed' && parts.every((part) => components[part] === 'open'))
    return [t('card_lead_all')];
  const inState = (state: string): string[] =>
    parts.filter((part) => components[part] === state).map((part) => t(keyFor('part', part)));
  const [closed, partial, unknown] = [inState('closed'), inState('partial'), inState('unknown')];
  return [
    ...(closed.length > 0 ? [t('card_lead_not_released', listed(t, closed))] : []),
    ...(partial.length > 0 ? [t('card_lead_in_part', listed(t, partial))] : []),
    ...(unknown.length > 0 ? [t('card_lead_not_known', listed(t, unknown))] : []),
  ];
}

const argumentOf = (reasons: string[], id: string): string | undefined =>
  reasons.find((reason) => reason.startsWith(`${id}:`))?.slice(id.length + 1);

/** Whether the weights were released once and can be had no longer. */
export const isWithdrawn = ({ reasons }: Pick<ModelRecord, 'reasons'>): boolean =>
  reasons.includes('weights-withdrawn');

/** The facts behind the verdict that no list of components holds: terms, origin, versions. */
function termSentences(t: Translate, { model, licence, names }: ModelEvidence): string[] {
  if (model.class === 'closed') return [t('card_lead_closed')];
  if (model.class === 'depends') {
    const [best, worst] = ['best', 'worst'].map((end) => argumentOf(model.reasons, end) as OpennessClass | undefined);
    const key =
      best === 'open-source' || best === 'open-source-candidate' ? 'card_lead_depends_mixed' : 'card_lead_depends';
    const count = String(model.versions?.length ?? 0);
    return best && worst ? [t(key, count, className(t, best), className(t, worst))] : [];
  }
  const inherits = argumentOf(model.reasons, 'inherits');
  return [
    ...(isWithdrawn(model) ? [t('card_lead_withdrawn')] : []),
    ...licenceSentence(t, licence),
    ...(inherits === undefined ? [] : [t('card_lead_inherits', names[inherits] ?? inherits)]),
  ];
}

const isPlain = ({ model }: ModelEvidence): boolean => model.class !== 'closed' && model.class !== 'depends';

/** The facts behind the verdict in two or three sentences: what was released, what was not, under which terms. */
export const leadSentences = (t: Translate, evidence: ModelEvidence): string[] => [
  ...termSentences(t, evidence),
  ...(isPlain(evidence) ? releasedSentences(t, evidence.model) : []),
];

const versionSentence = (t: Translate, { model }: ModelEvidence): string[] =>
  model.class === 'depends' ? [t('card_lead_no_version')] : [];

/** The same behind a claim: that it names no version is part of it. */
export const claimSentences = (t: Translate, evidence: ModelEvidence): string[] => [
  ...versionSentence(t, evidence),
  ...leadSentences(t, evidence),
];

/** The same for a card that lists every component with its state: what the list says is not repeated. */
export const cardSentences = (t: Translate, evidence: ModelEvidence): string[] => [
  ...versionSentence(t, evidence),
  ...termSentences(t, evidence),
];

/** Whether a part is known not to be open: what nobody knows is not missing. */
const isHeldBack = (state: ComponentState): boolean => state === 'closed' || state === 'partial';

/**
 * What is known to be missing for the Open Source AI Definition, in words; empty for models that meet it and for those
 * of which too little is known.
 */
export function missing(t: Translate, { model, licence }: ModelEvidence): string[] {
  const { components, versions } = model;
  if (model.class === 'open-source' || versions) return [];
  if (model.class === 'open-source-candidate') return [t('need_confirmation')];
  return [
    ...(components.weights === 'closed' ? [t('need_weights')] : []),
    ...(licence && licence.kind !== 'unknown' && !licence.osiApproved ? [t('need_licence')] : []),
    ...(isHeldBack(components['training-code']) ? [t('need_training_code')] : []),
    ...(isHeldBack(components['training-data']) ? [t('need_training_data')] : []),
  ];
}

/** Of which parts no source says whether they were released, in a sentence; none for what has no parts of its own. */
export function notKnown(t: Translate, evidence: ModelEvidence): string[] {
  const { components } = evidence.model;
  const unknown = isPlain(evidence) ? parts.filter((part) => components[part] === 'unknown') : [];
  return unknown.length === 0
    ? []
    : [
        t(
          'card_lead_not_known',
          listed(
            t,
            unknown.map((part) => t(keyFor('part', part))),
          ),
        ),
      ];
}

/** Terms that exclude people, places or purposes come before those that ask for notices. */
const weights = [/^non-commercial|^research|^non-production/, /cap/, /^no-|^field|^commercial|^maas/, /policy|^applic/];

/** Restrictions in the order of their weight for a reader. */
export function byWeight(restrictions: string[]): string[] {
  const rank = (tag: string): number => {
    const found = weights.findIndex((pattern) => pattern.test(tag));
    return found < 0 ? weights.length : found;
  };
  return restrictions.toSorted((a, b) => rank(a) - rank(b));
}

/** Limits of use by where they come from: the model's own licence, and the terms of the model that it was made from. */
export function limitsOf({ model, licence, names }: Pick<ModelEvidence, 'model' | 'licence' | 'names'>) {
  const { base, reasons } = model;
  const all = byWeight(model.restrictions);
  if (base === undefined || !reasons.includes(`inherits:${base}`)) return { own: all, inherited: null };
  const own = all.filter((id) => id === 'gated' || licence?.restrictions.includes(id));
  const limits = all.filter((id) => !own.includes(id));
  return { own, inherited: { base, name: names[base] ?? base, limits } };
}

/** Half a year, after which facts about licences deserve a second look. */
const halfYear = 183 * 24 * 60 * 60 * 1000;

/**
 * Whether facts as of `asOf` (`YYYY-MM-DD`) are more than half a year old on the day `today`; false where unreadable.
 */
export const isOld = (asOf: string, today: string): boolean => Date.parse(today) - Date.parse(asOf) > halfYear;

/** Eighteen months, in which the makers of a new licence of their own still change it. */
const young = 548 * 24 * 60 * 60 * 1000;

/**
 * Whether the terms of a model may have changed since we looked. Everything in an old dataset may have; in a newer
 * one, only a licence of the maker's own that was still young: common licences stay as they are.
 */
export function mayHaveChanged({ model, licence, dataset }: ModelEvidence, today: string): boolean {
  if (isOld(datasetDay(dataset), today)) return true;
  const own = licence !== null && licence.kind !== 'unknown' && licence.spdx === null && !licence.osiApproved;
  const age = Date.parse(model.asOf) - Date.parse(model.released ?? '');
  return own && age < young && isOld(model.asOf, today);
}
