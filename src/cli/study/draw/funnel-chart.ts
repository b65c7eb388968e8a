import type { Markup } from '../../../../data/compile/export/html.ts';
import type { Stage } from '../figures.ts';
import { number, partOf } from '../words.ts';
import { rect, svg, text, width } from './svg.ts';

const [row, bar] = [36, 10];

/** The way from documents to documents with a claim: of each step the share of the one before. */
export function funnelChart(stages: readonly Stage[]): Markup | undefined {
  const known = stages.slice(0, 4).flatMap(({ stage, count }) => (count === null ? [] : [{ stage, count }]));
  if (known.length < 4) return undefined;
  return svg(
    known.length * row,
    'The steps from documents to claims.',
    known.flatMap(({ stage, count }, at) => {
      const before = known[at - 1]?.count ?? count;
      const share = before === 0 ? 0 : count / before;
      const words = at === 0 ? number(count) : `${number(count)} (${partOf(count, before)})`;
      return [
        text(0, at * row + 13, stage),
        text(width, at * row + 13, words, 'end'),
        rect(0, at * row + 18, [width, bar], 'track'),
        rect(0, at * row + 18, [width * share, bar], 'bar step'),
      ];
    }),
  );
}
