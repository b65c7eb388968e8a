import { html, type Markup } from '../../../../data/compile/export/html.ts';
import { funnelChart } from '../draw/funnel-chart.ts';
import { modelChart } from '../draw/model-chart.ts';
import { monthChart } from '../draw/month-chart.ts';
import { siteMap } from '../draw/site-map.ts';
import type { Figures } from '../figures.ts';
import { sumOf, type Counts } from '../outcome.ts';
import { modelWords, number, partOf, percent, reachOf, siteWords } from '../words.ts';

/** Rows that the page shows; its tables as CSV have all. */
const [mostModels, mostSites, mostColumns] = [20, 12, 8];

/** A table: its first column names the row. */
function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): Markup {
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name = '', ...cells]) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${cells.map((cell) => html`<td>${typeof cell === 'number' ? number(cell) : cell}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

interface Section {
  heading: string;
  about: Markup;
  /** Undefined: there is nothing to draw. */
  chart: Markup | undefined;
  numbers: Markup;
  file: string;
}

const section = ({ heading, about, chart, numbers, file }: Section): Markup =>
  html`<section>
    <h2>${heading}</h2>
    ${about}
    <div class="pair">
      ${chart ? html`<figure>${chart}</figure>` : html`<p class="quiet">Nothing to draw.</p>`}
      <div>
        ${numbers}
        <p class="quiet">All numbers: <a href="${file}">${file}</a></p>
      </div>
    </div>
  </section>`;

const months = ({ months }: Figures): Markup =>
  section({
    heading: 'Share refuted, by month',
    about: html`<p>
      Of the claims that the facts decide, how many they refute; n is the number of those. A claim counts in the first
      month in which its site made it.
    </p>`,
    chart: monthChart(months),
    numbers: table(
      ['Month', 'Refuted', 'Supported', 'Undecided', 'Share refuted', '95 % interval'],
      months.map(({ month, refuted, supported, undecided, interval }) => [
        ...[month, refuted, supported, undecided],
        ...[interval ? percent(interval.share) : '–', reachOf(interval)],
      ]),
    ),
    file: 'months.csv',
  });

const models = ({ models }: Figures): Markup =>
  section({
    heading: 'Models',
    about: html`<p>
      What sites claim of each
      model.${models.length > mostModels ? ` The ${mostModels} with the most claims of ${number(models.length)}.` : ''}
      A claim that names several models counts for each.
    </p>`,
    chart: modelChart(models.slice(0, mostModels)),
    numbers: table(
      ['Model', 'Refuted', 'Supported', 'Undecided'],
      models.slice(0, mostModels).map((row) => [modelWords(row), row.refuted, row.supported, row.undecided]),
    ),
    file: 'models.csv',
  });

const cellWords = (cell: Counts | undefined): string => {
  if (!cell || sumOf(cell) === 0) return '';
  const decided = cell.refuted + cell.supported;
  return decided === 0 ? `0/0 (${cell.undecided} undecided)` : `${cell.refuted}/${decided}`;
};

function sites({ sites, models, cells }: Figures): Markup {
  const rows = sites.slice(0, mostSites);
  const columns = models.filter(({ model }) => model !== '').slice(0, mostColumns);
  return section({
    heading: 'Sites and models',
    about: html`<p>
      The share refuted of the claims that the facts decide, in per cent, and in the table as numbers: “5/6” is five
      refuted of six.
      ${sites.length > mostSites ? ` The ${mostSites} sites with the most claims of ${number(sites.length)}.` : ''}
      “All” counts each claim once, about whatever models.
    </p>`,
    chart: siteMap(rows, columns, cells),
    numbers: table(
      ['Site', 'All', ...columns.map(modelWords)],
      rows.map((row) => [
        siteWords(row),
        cellWords(row),
        ...columns.map(({ model }) => cellWords(cells.of(row.site, model))),
      ]),
    ),
    file: 'sites.csv',
  });
}

const funnel = ({ stages }: Figures): Markup =>
  section({
    heading: 'From documents to claims',
    about: html`<p>How many documents, and then claims, are left after each step.</p>`,
    chart: funnelChart(stages),
    numbers: table(
      ['Step', 'Number', 'Of the step before'],
      stages.map(({ stage, count }, at) => {
        const before = stages[at - 1]?.count ?? null;
        // From documents to claims the unit changes.
        const isPart = count !== null && before !== null && stage !== 'claims';
        return [stage, count ?? 'not known', isPart ? partOf(count, before) : ''];
      }),
    ),
    file: 'funnel.csv',
  });

/** The figures of a study, each with its numbers. */
export const figureSections = (figures: Figures): Markup[] => [
  months(figures),
  models(figures),
  sites(figures),
  funnel(figures),
];
