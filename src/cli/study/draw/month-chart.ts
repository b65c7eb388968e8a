import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line as path } from 'd3-shape';
import { html, type Markup } from '../../../../data/compile/export/html.ts';
import type { MonthRow } from '../figures.ts';
import type { Share } from '../interval.ts';
import { percent } from '../words.ts';
import { line, round, svg, text, width } from './svg.ts';

const height = 190;
const edge = { top: 10, right: 8, bottom: 34, left: 42 };
/** Months with words below the axis. */
const mostWords = 5;

type Measured = MonthRow & { interval: Share };
const isMeasured = (row: MonthRow): row is Measured => row.interval !== null;

/** The share refuted by month: points, with the interval as a band and as a bar at each point. */
export function monthChart(rows: readonly MonthRow[]): Markup | undefined {
  const dated = rows.filter(({ month }) => month !== 'undated');
  if (!dated.some(isMeasured)) return undefined;
  const x = scalePoint(
    dated.map(({ month }) => month),
    [edge.left + 8, width - edge.right - 8],
  );
  const y = scaleLinear([0, 1], [height - edge.bottom, edge.top]);
  const at = ({ month }: MonthRow): number => x(month) ?? 0;
  const each = Math.ceil(dated.length / mostWords);
  // Months without a claim that is decided leave a gap.
  const band = area<MonthRow>(
    at,
    (row) => y(row.interval?.low ?? 0),
    (row) => y(row.interval?.high ?? 0),
  ).defined(isMeasured);
  const middle = path<MonthRow>(at, (row) => y(row.interval?.share ?? 0)).defined(isMeasured);
  return svg(height, 'Share of claims that are refuted, by month, with 95 % intervals.', [
    ...y.ticks(5).map((tick) => line([edge.left, y(tick)], [width - edge.right, y(tick)], 'grid')),
    ...y.ticks(5).map((tick) => text(edge.left - 5, y(tick) + 4, percent(tick), 'end')),
    html`<path d="${band([...dated]) ?? ''}" class="band" />`,
    html`<path d="${middle([...dated]) ?? ''}" class="middle" />`,
    ...dated
      .filter(isMeasured)
      .flatMap((row) => [
        line([at(row), y(row.interval.low)], [at(row), y(row.interval.high)], 'reach'),
        html`<circle cx="${round(at(row))}" cy="${round(y(row.interval.share))}" r="3" class="point"></circle>`,
      ]),
    ...dated
      .filter((_, index) => index % each === 0)
      .flatMap((row) => [
        text(at(row), height - 18, row.month, 'middle-words'),
        text(at(row), height - 4, `n ${row.refuted + row.supported}`, 'middle-words quiet'),
      ]),
  ]);
}
