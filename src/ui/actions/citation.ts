import type { ModelEvidence, ReportedClaim } from '@/src/vocabulary/types.ts';
import { modelWords, verdictWords } from '../class-words.ts';
import { claimSentences, missing } from '../card/evidence.ts';
import { outcomeWords } from '../card/third-parties.tsx';
import { stateWords } from '../component-words.ts';
import { modelAddress } from '../public-record.ts';
import { datasetDay, formatDate, keyFor, listed, restrictionWords, type Translate } from '../text.ts';

export const citationForms = ['markdown', 'plain', 'json'] as const;
export type CitationForm = (typeof citationForms)[number];

/** A claim with what is said of it, and where and when it was read. */
export interface Cited {
  claim: ReportedClaim;
  evidence: ModelEvidence;
  /** The page's address. */
  page: string;
  /** The page's title; empty where it has none. */
  title: string;
  /** `YYYY-MM-DD` */
  read: string;
  /** The extension's version. */
  version: string;
}

/** A claim to cite: its words, the verdict and its reasons, dated sources, and the dataset that all of it rests on. */
export function citation(t: Translate, form: CitationForm, cited: Cited): string {
  if (form === 'json') return `${JSON.stringify(record(t, cited), null, 2)}\n`;
  const markdown = form === 'markdown';
  const { claim, evidence, page, title, read, version } = cited;
  const { model } = evidence;
  const plain = (words: string): string => (markdown ? words.replaceAll(/([\\`*_[\]<>#|])/g, '\\$1') : words);
  const link = (url: string): string => (markdown ? `<${url}>` : url);
  const quoted = markdown ? `> ${plain(claim.excerpt)}` : `“${claim.excerpt}”`;
  const { object } = claim.assessment;
  const verdict = verdictWords(t, model.class, model.name, object);
  const sources = model.sources.map(
    ({ url, seen, kind }) =>
      `- ${link(url)}${t('card_separator')}${t(keyFor('source', kind))}${t('card_separator')}${t('source_seen', formatDate(t, seen))}`,
  );
  const others = model.thirdParty.map(
    (one) =>
      `- ${t('component_state', t(`third_${one.by}`), outcomeWords(t, one))}${t('card_separator')}${link(one.url)}`,
  );
  const parts = [
    quoted,
    ...(title ? [plain(title)] : []),
    t('cite_read', link(page), formatDate(t, read)),
    markdown ? `**${plain(verdict)}**` : verdict,
    ...modelWords(t, model.class, model.name, object).map(plain),
    plain(reasonsOf(t, evidence).join(' ')),
    ...(model.class === 'open-source' ? [] : [plain(t('component_state', t('card_wording'), wordingOf(t, evidence)))]),
    ...(sources.length > 0 ? [`${t('cite_sources')}\n${sources.join('\n')}`] : []),
    ...(others.length > 0 ? [`${t('card_third')}\n${others.join('\n')}`] : []),
    [t('card_as_of', formatDate(t, model.asOf)), link(modelAddress(model.id))].join(t('card_separator')),
    t('cite_checked', version, formatDate(t, datasetDay(evidence.dataset)), evidence.digest ?? ''),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** Words that fit the facts. */
const wordingOf = (t: Translate, { model }: ModelEvidence): string => t(keyFor('wording', model.class), model.name);

/** Why the verdict is what it is: sentences, terms of the licence, what is missing. */
function reasonsOf(t: Translate, evidence: ModelEvidence): string[] {
  const needs = missing(t, evidence);
  return [
    ...claimSentences(t, evidence),
    ...evidence.model.restrictions.map((id) => restrictionWords(t, id)),
    ...(needs.length > 0 ? [t('card_needs', listed(t, needs))] : []),
  ];
}

/** The same for programs: names of fields and ids are those of the dataset, sentences are the reader's. */
function record(t: Translate, { claim, evidence, page, title, read, version }: Cited): object {
  const { model, licence } = evidence;
  const { phrase, object, rule, tier } = claim.assessment;
  return {
    claim: { quote: claim.excerpt, phrase, object, rule, tier, page, title, read },
    model: {
      id: model.id,
      record: modelAddress(model.id),
      name: model.name,
      makers: model.makers,
      released: model.released,
    },
    verdict: {
      class: model.class,
      openSource: model.class === 'open-source',
      words: verdictWords(t, model.class, model.name, object),
      reasons: reasonsOf(t, evidence),
      wording: wordingOf(t, evidence),
    },
    components: Object.fromEntries(
      Object.entries(model.components).map(([id, state]) => [
        id,
        { state, words: stateWords(t, id as 'weights', state).state },
      ]),
    ),
    licence: licence && {
      id: licence.id,
      name: licence.name,
      spdx: licence.spdx,
      osiApproved: licence.osiApproved,
      url: licence.url,
    },
    restrictions: model.restrictions,
    sources: model.sources,
    thirdParty: model.thirdParty,
    asOf: model.asOf,
    dataset: { version: evidence.dataset, sha256: evidence.digest },
    tool: { name: t('extension_name'), version },
  };
}
