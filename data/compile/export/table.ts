import type { EvidenceTable, LicenceRecord, ModelRecord } from '../../../src/vocabulary/types.ts';
import { opennessClasses } from '../../../src/vocabulary/types.ts';
import { className, toneOf } from '../../../src/ui/class-words.ts';
import { stateWords } from '../../../src/ui/component-words.ts';
import { licenceName } from '../../../src/ui/licence-words.ts';
import { licencePath, modelPath } from '../../../src/ui/public-record.ts';
import { datasetDay, keyFor } from '../../../src/ui/text.ts';
import type { Markup } from './html.ts';
import { html } from './html.ts';
import { day, page } from './page.ts';
import { words as t } from './words.ts';

const byName = (a: { name: string }, b: { name: string }): number =>
  a.name.localeCompare(b.name, 'en', { numeric: true });

const search = html`<p class="search" hidden>
  <label for="search">${t('models_search')}</label> <input id="search" type="search" autocomplete="off" />
  <output id="shown" for="search"></output>
</p>`;

function row(model: ModelRecord, licences: EvidenceTable['licences']): Markup {
  const { id, name, makers, released = '', components } = model;
  const licence = licences[model.licence ?? ''];
  const terms = licence ? html`<a href="${licencePath(licence.id)}">${licenceName(t, licence)}</a>` : undefined;
  return html`<tr data-tone="${toneOf(model.class)}">
    <td><a href="${modelPath(id)}">${name}</a></td>
    <td>${makers.join(', ')}</td>
    <td class="day">${released}</td>
    <td data-order="${opennessClasses.indexOf(model.class)}" class="verdict">${className(t, model.class)}</td>
    <td>${terms}</td>
    <td>${stateWords(t, 'training-data', components['training-data']).state}</td>
    <td>${stateWords(t, 'training-code', components['training-code']).state}</td>
    <td class="day">${model.asOf}</td>
  </tr> `;
}

/** The first page: every model with its verdict. It is read without scripts, sorted and searched with one. */
export function modelsTable({ version, models, licences }: EvidenceTable): string {
  const records = Object.values(models).toSorted(byName);
  const heads = ['Model', 'Developer', 'Released', 'Openness', 'Licence', 'Training data', 'Training code', 'As of'];
  const content = html`<h1>Openness of AI models</h1>
    <p>
      ${records.length} records, dataset of ${day(datasetDay(version))}. All of it as <a href="models.csv">CSV</a> and
      <a href="models.json">JSON</a> (<a href="models.schema.json">schema</a>), and
      <a href="changes.json">every change of a verdict</a>.
    </p>
    ${search}
    <div class="scroll">
      <table>
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${records.map((model) => row(model, licences))}
        </tbody>
      </table>
    </div>`;
  return page({
    title: 'Openness of AI models',
    path: 'index.html',
    version,
    content,
    script: 'search.js',
    wide: true,
  });
}

/** The list of licences: what each is, and how many models are under it. */
export function licencesTable({ version, models, licences }: EvidenceTable): string {
  const under = (id: string): number => Object.values(models).filter((model) => model.licence === id).length;
  const line = (licence: LicenceRecord): Markup =>
    html`<tr>
      <td><a href="${licencePath(licence.id)}">${licenceName(t, licence)}</a></td>
      <td>${t(keyFor('licence_kind', licence.kind))}</td>
      <td>${under(licence.id)}</td>
    </tr> `;
  const content = html`<h1>Licences of AI models</h1>
    ${search}
    <div class="scroll">
      <table>
        <thead>
          <tr>
            ${['Licence', 'Kind', 'Models'].map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${Object.values(licences).toSorted(byName).map(line)}
        </tbody>
      </table>
    </div>`;
  return page({ title: 'Licences of AI models', path: 'licences.html', version, content, script: 'search.js' });
}
