import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { Markup } from '../../../../data/compile/export/html.ts';
import type { ModelRow } from '../figures.ts';
import { outcomes, sumOf, type Outcome } from '../outcome.ts';
import { modelWords } from '../words.ts';
import { rect, short, svg, text, width } from './svg.ts';

const [row, bar, top, numbers] = [34, 12, 22, 34];

/** What each colour means: a square and a word. */
const legend = outcomes.flatMap((outcome, at) => [
  rect(at * 90, 4, [10, 10], `bar ${outcome}`),
  text(at * 90 + 15, 13, outcome),
]);

/** Claims about each model as a bar of those refuted, supported and undecided. */
export function modelChart(rows: readonly ModelRow[]): Markup | undefined {
  if (rows.length === 0) return undefined;
  const x = scaleLinear([0, Math.max(...rows.map(sumOf))], [0, width - numbers]);
  const layers = stack<ModelRow, Outcome>().keys(outcomes)([...rows]);
  const bars = layers.flatMap((layer) =>
    layer.flatMap(([from, to], at) =>
      to > from ? [rect(x(from), top + at * row + 18, [x(to) - x(from), bar], `bar ${layer.key}`)] : [],
    ),
  );
  return svg(top + rows.length * row, 'Claims about each model: refuted, supported, undecided.', [
    ...legend,
    ...bars,
    ...rows.flatMap((one, at) => [
      text(0, top + at * row + 13, short(modelWords(one), 44)),
      text(x(sumOf(one)) + 5, top + at * row + 28, sumOf(one)),
    ]),
  ]);
}
