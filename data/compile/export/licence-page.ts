import type { LicenceEvidence, LicenceRecord } from '../../../src/vocabulary/types.ts';
import { byWeight } from '../../../src/ui/card/evidence.ts';
import { className, toneOf } from '../../../src/ui/class-words.ts';
import { licenceName } from '../../../src/ui/licence-words.ts';
import { licencePath, modelPath } from '../../../src/ui/public-record.ts';
import { keyFor, plural, restrictionWords } from '../../../src/ui/text.ts';
import type { Markup } from './html.ts';
import { html, link } from './html.ts';
import { day, page } from './page.ts';
import { words as t } from './words.ts';

/** The kinds of which it can be said in a sentence what they allow, where nothing is recorded that limits use. */
const plain = ['permissive', 'copyleft', 'content', 'proprietary'] as const;

function terms({ kind, restrictions }: LicenceRecord): Markup {
  const says = plain.find((one) => one === kind);
  if (restrictions.length === 0)
    return html`<p>${t(says === undefined ? 'licence_no_terms' : keyFor('licence_says', says))}</p>`;
  return html`<ul>
    ${byWeight(restrictions).map((id) => html`<li>${restrictionWords(t, id)}</li>`)}
  </ul>`;
}

/** One licence, what it restricts, and the models under it, as a page. */
export function licencePage({ licence, models }: LicenceEvidence, version: string): string {
  const { id, kind, osiApproved, spdx, summary, url, seen } = licence;
  const name = licenceName(t, licence);
  const items = models.map(
    (model) =>
      html`<li data-tone="${toneOf(model.class)}">
        <a href="../${modelPath(model.id)}">${model.name}</a> <span class="quiet">${className(t, model.class)}</span>
      </li>`,
  );
  const content = html`<article>
    <header class="head">
      <div>
        <h1>${name}</h1>
        <p class="quiet">
          ${t(keyFor('licence_kind', kind))} ·
          ${t(osiApproved ? 'licence_osi_yes' : 'licence_osi_no')}${spdx === null ? undefined : html` · ${t('licence_spdx', spdx)}`}
        </p>
      </div>
    </header>
    <section>
      <h2>${t('licence_terms')}</h2>
      ${terms(licence)}
      <p class="quiet">${summary}</p>
      ${url === '' ? undefined : html`<p>${t('licence_source')}: ${link(url, url)}${seen === '' ? undefined : html`, seen ${day(seen)}`}</p>`}
    </section>
    <section>
      <h2>${t('licence_models')}</h2>
      <p class="quiet">${plural(t, 'models_found', models.length)}</p>
      <ul class="columns">
        ${items}
      </ul>
    </section>
    <p><a href="${encodeURIComponent(id)}.json">The same as JSON</a></p>
  </article>`;
  return page({ title: name, path: licencePath(id), version, content });
}
