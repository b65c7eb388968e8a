import type { ComponentId } from '@/src/vocabulary/types.ts';
import { keyFor, localeOf, type Translate } from '../../text.ts';
import { fillOf, Patterns, periodWords } from './chart-shapes.tsx';
import { chartStates, type Period } from './tally.ts';

/** Measures of one small chart in its own units; the style sheet decides how large it is shown. */
const bar = { width: 34, gap: 10, height: 100 };

/** What one component's bars say, for those who do not see them. */
function description(t: Translate, component: ComponentId, found: Period[]): string {
  const percent = new Intl.NumberFormat(localeOf(t), { style: 'percent' });
  return found
    .map((period) => {
      const share = percent.format(period.counts[component].open / period.models);
      return t('chart_described', periodWords(t, period), share);
    })
    .join('; ');
}

/** The bars of one component: for each period the shares of its states, open at the bottom. */
export function Bars({ t, component, found }: { t: Translate; component: ComponentId; found: Period[] }) {
  const id = `chart-${component}`;
  const step = bar.width + bar.gap;
  const width = found.length * step;
  return (
    <figure class="bars">
      <figcaption id={`${id}-name`}>{t(keyFor('component', component))}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${bar.height + 1}`}
        role="img"
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-said`}
      >
        <desc id={`${id}-said`}>{description(t, component, found)}</desc>
        <Patterns id={id} />
        {found.map((period, index) => {
          let top = bar.height;
          return (
            <g key={period.year} transform={`translate(${index * step + bar.gap / 2} 0)`}>
              {chartStates.map((state) => {
                const height = (bar.height * period.counts[component][state]) / period.models;
                top -= height;
                return (
                  <rect
                    key={state}
                    y={top}
                    width={bar.width}
                    height={height}
                    fill={fillOf(id, state)}
                    stroke="currentColor"
                    stroke-width={height > 0 ? 0.8 : 0}
                  />
                );
              })}
            </g>
          );
        })}
      </svg>
      {/* No part of the drawing, so that words wrap: in some languages "no date" is wider than its bar. */}
      <div class="periods" aria-hidden>
        {found.map(({ year, andBefore }) => (
          <span key={year}>
            {andBefore && '≤'}
            {year ?? t('chart_undated')}
          </span>
        ))}
      </div>
    </figure>
  );
}
