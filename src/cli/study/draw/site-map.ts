import { scaleBand } from 'd3-scale';
import { html, type Markup } from '../../../../data/compile/export/html.ts';
import type { Cells } from '../cells.ts';
import type { ModelRow, SiteRow } from '../figures.ts';
import type { Counts } from '../outcome.ts';
import { modelWords, siteWords } from '../words.ts';
import { round, short, svg, text, width } from './svg.ts';

/** Names of models lean to the right of their columns. */
const [left, top, row, right] = [112, 92, 24, 32];

/** How dark a cell is: one of five steps of the share refuted; none where nothing is decided. */
export const stepOf = ({ refuted, supported }: Counts): number | undefined =>
  refuted + supported === 0 ? undefined : Math.min(4, Math.floor((refuted / (refuted + supported)) * 5));

/** Sites by models: each cell has the share refuted of the claims that are decided, in per cent. */
export function siteMap(sites: readonly SiteRow[], models: readonly ModelRow[], cells: Cells): Markup | undefined {
  if (sites.length === 0 || models.length === 0) return undefined;
  const x = scaleBand(
    models.map(({ model }) => model),
    [left, width - right],
  ).padding(0.06);
  const y = scaleBand(
    sites.map(({ site }) => site),
    [top, top + sites.length * row],
  ).padding(0.06);
  const places = sites.flatMap(({ site }) => models.map(({ model }) => ({ site, model })));
  const drawn = places.flatMap(({ site, model }) => {
    const [atX = 0, atY = 0, cell] = [x(model), y(site), cells.of(site, model)];
    if (!cell) return [];
    const step = stepOf(cell);
    const words = step === undefined ? '–' : Math.round((cell.refuted / (cell.refuted + cell.supported)) * 100);
    return [
      html`<rect
        x="${round(atX)}"
        y="${round(atY)}"
        width="${round(x.bandwidth())}"
        height="${round(y.bandwidth())}"
        class="cell step-${step ?? 'none'}"
      />`,
      text(atX + x.bandwidth() / 2, atY + y.bandwidth() / 2 + 3.5, words, `small middle-words on-${step ?? 'none'}`),
    ];
  });
  return svg(top + sites.length * row, 'Sites by models: share refuted of the claims that the facts decide.', [
    ...models.map((model) => {
      const at = round((x(model.model) ?? 0) + x.bandwidth() / 2 + 3);
      return html`<text transform="translate(${at} ${top - 5}) rotate(-60)" class="small">
        ${short(modelWords(model), 17)}
      </text>`;
    }),
    ...sites.map((site) => text(left - 5, (y(site.site) ?? 0) + row / 2 + 3, short(siteWords(site), 19), 'small end')),
    ...drawn,
  ]);
}
