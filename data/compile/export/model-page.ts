import type { ModelEvidence, Source } from '../../../src/vocabulary/types.ts';
import { componentIds } from '../../../src/vocabulary/types.ts';
import { leadSentences, limitsOf, missing } from '../../../src/ui/card/evidence.ts';
import { outcomeWords } from '../../../src/ui/card/third-parties.tsx';
import { className, toneOf } from '../../../src/ui/class-words.ts';
import { stateWords } from '../../../src/ui/component-words.ts';
import { factWords } from '../../../src/ui/fact-words.ts';
import { licenceName } from '../../../src/ui/licence-words.ts';
import { licencePath, modelPath } from '../../../src/ui/public-record.ts';
import { ringAttributes } from '../../../src/ui/ring/arcs.ts';
import { ringOf, ringTitle } from '../../../src/ui/ring/ring.tsx';
import { datasetDay, keyFor, listed, restrictionWords } from '../../../src/ui/text.ts';
import type { DatedChange } from '../review/verdicts.ts';
import type { Markup } from './html.ts';
import { asIs, html, link } from './html.ts';
import { day, page } from './page.ts';
import { words as t } from './words.ts';

const section = (heading: string, content: Markup | undefined): Markup | undefined =>
  content &&
  html`<section>
    <h2>${heading}</h2>
    ${content}
  </section>`;

const list = (items: Markup[], kind: string): Markup | undefined =>
  items.length === 0
    ? undefined
    : html`<ul class="${kind}">
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;

/** The openness ring; its words are those of the table below it. */
function ring(evidence: ModelEvidence, size: number): Markup {
  const code = ringOf(evidence.model.components);
  const { strokes } = ringAttributes(code, size);
  const attributes = (values: object): Markup =>
    asIs(
      Object.entries(values)
        .map(([name, value]) => ` ${name}="${value}"`)
        .join(''),
    );
  return html`<svg
    class="ring"
    width="${size}"
    height="${size}"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    role="img"
    aria-label="${ringTitle(t, code)}"
  >
    ${strokes.map((stroke) => html`<path${attributes(stroke)} />`)}
  </svg>`;
}

function components({ model, licence }: ModelEvidence): Markup {
  const rows = componentIds.map((id) => {
    const { name, state } = stateWords(t, id, model.components[id]);
    const terms =
      id === 'licence' && licence
        ? html` · <a href="../${licencePath(licence.id)}">${licenceName(t, licence)}</a>`
        : undefined;
    return html`<tr>
      <th scope="row">${name}</th>
      <td>${state}${terms}</td>
    </tr>`;
  });
  return html`<table>
    ${rows}
  </table>`;
}

function source({ url, supports, kind, seen }: Source): Markup {
  const facts = listed(
    t,
    supports.map((path) => factWords(t, path)),
  );
  return html`<strong>${facts}</strong><br />${link(url, url)}<br /><span class="quiet"
      >${t(keyFor('source', kind))}, seen ${day(seen)}</span
    >`;
}

function others({ model: { thirdParty } }: ModelEvidence): Markup | undefined {
  if (thirdParty.length === 0) return undefined;
  const rows = thirdParty.map(
    (one) =>
      html`<tr>
        <th scope="row">${t(`third_${one.by}`)}</th>
        <td>${link(one.url, outcomeWords(t, one))}</td>
      </tr>`,
  );
  return html`<table>
    ${rows}
  </table>`;
}

const toModel = ({ names }: ModelEvidence, id: string): Markup =>
  html`<a href="../${modelPath(id)}">${names[id] ?? id}</a>`;

function relatives(evidence: ModelEvidence): (Markup | undefined)[] {
  const { base, family, id, versions = [] } = evidence.model;
  const own = family !== id && evidence.names[family] !== undefined;
  return [
    section(t('model_base'), base === undefined ? undefined : html`<p>${toModel(evidence, base)}</p>`),
    section(t('model_family'), own ? html`<p>${toModel(evidence, family)}</p>` : undefined),
    section(
      t('model_versions'),
      list(
        versions.map((one) => toModel(evidence, one)),
        'columns',
      ),
    ),
  ];
}

function change({ version, from, to }: DatedChange): Markup {
  const name = (openness: string): string => className(t, openness as Parameters<typeof className>[1]);
  const said =
    from === undefined
      ? t('change_new', name(to ?? ''))
      : to === undefined
        ? t('change_gone', name(from))
        : t('change_class', name(from), name(to));
  return html`${day(datasetDay(version))}: ${said}`;
}

interface ModelFacts {
  evidence: ModelEvidence;
  /** The changes of its class, newest first. */
  changes: DatedChange[];
  /** What a record says in a sentence of its own: why a licence is not known, why an index is not followed. */
  notes: string[];
}

/** Everything that is known of one model, as a page. */
export function modelPage({ evidence, changes, notes }: ModelFacts): string {
  const { model, dataset } = evidence;
  const needs = missing(t, evidence);
  const made = html`<p class="quiet">
    ${model.makers.join(', ')}${
      model.released === undefined ? undefined : html` · released ${day(model.released)}`
    }${model.asOf === '' ? undefined : html` · sources read until ${day(model.asOf)}`}
  </p>`;
  const { own, inherited } = limitsOf(evidence);
  const terms = (limits: string[]): Markup | undefined =>
    list(
      limits.map((id) => html`${restrictionWords(t, id)}`),
      'terms',
    );
  const newestFirst = model.sources.toSorted((a, b) => b.seen.localeCompare(a.seen));
  const past = changes.map(change);
  const content = html`<article data-tone="${toneOf(model.class)}">
    <header class="head">
      ${ring(evidence, 72)}
      <div>
        <h1>${model.name}</h1>
        <p class="verdict">${t(keyFor('verdict', model.class), model.name)}.</p>
        ${made}
      </div>
    </header>
    <p>${leadSentences(t, evidence).join(' ')}</p>
    ${needs.length > 0 ? html`<p>${t('card_needs', listed(t, needs))}</p>` : undefined}
    ${notes.map((note) => html`<p>${note}</p>`)}
    ${model.class === 'open-source' ? undefined : html`<p><strong>${t('card_wording')}:</strong> ${t(keyFor('wording', model.class), model.name)}</p>`}
    ${section(t('model_components'), components(evidence))} ${section(t('card_terms'), terms(own))}
    ${section(t('terms_of_base', inherited?.name ?? ''), terms(inherited?.limits ?? []))}
    ${section(t('card_third'), others(evidence))} ${relatives(evidence)}
    ${section(t('model_sources'), list(newestFirst.map(source), 'sources'))}
    ${section(t('model_history'), list(past, 'history') ?? html`<p>${t('model_history_none')}</p>`)}
    <p><a href="${encodeURIComponent(model.id)}.json">The same as JSON</a></p>
  </article>`;
  return page({ title: model.name, path: modelPath(model.id), version: dataset, content });
}
