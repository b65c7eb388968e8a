import { keyFor, type Translate } from '../../text.ts';
import { barWords, fillOf, Patterns, percent, periodWords } from './chart-shapes.tsx';
import { knownOf, knownStates, type Period, type Subject } from './tally.ts';

/** Measures of one small chart in its own units; the style sheet decides how large it is shown. */
const bar = { width: 34, gap: 10, height: 100 };

/** The bars of one subject: for each period the shares of its known states, open at the bottom. */
export function Bars({ t, subject, found }: { t: Translate; subject: Subject; found: Period[] }) {
  const id = `chart-${subject}`;
  const step = bar.width + bar.gap;
  const sum = (of: (period: Period) => number): number => found.reduce((all, period) => all + of(period), 0);
  const known = sum((period) => knownOf(period.counts[subject]));
  const models = sum((period) => period.models);
  const said = found.map((period) =>
    t('component_state', periodWords(t, period), barWords(t, subject, period.counts[subject])),
  );
  return (
    <figure class="bars">
      <figcaption>
        <span id={`${id}-name`}>{subject === 'class' ? t('chart_by_class') : t(keyFor('component', subject))}</span>{' '}
        <small class="quiet">{t('chart_known', percent(t, known, models))}</small>
      </figcaption>
      <svg
        viewBox={`0 0 ${found.length * step} ${bar.height + 1}`}
        role="img"
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-said`}
      >
        <desc id={`${id}-said`}>{said.join('; ')}</desc>
        <Patterns id={id} />
        {found.map(({ year, counts: { [subject]: counts } }, index) => {
          let top = bar.height;
          return (
            <g key={year} transform={`translate(${index * step + bar.gap / 2} 0)`}>
              {knownStates.map((state) => {
                const height = knownOf(counts) === 0 ? 0 : (bar.height * counts[state]) / knownOf(counts);
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
      {/* No part of the drawing, so that words wrap. */}
      <div class="periods">
        {found.map(({ year, andBefore, models: all, counts }) => (
          <span key={year}>
            {andBefore && '≤'}
            {year}
            <small class="quiet">{percent(t, knownOf(counts[subject]), all)}</small>
          </span>
        ))}
      </div>
    </figure>
  );
}
