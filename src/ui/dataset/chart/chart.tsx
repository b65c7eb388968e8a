import { componentIds, type ModelRow } from '@/src/vocabulary/types.ts';
import { localeOf, plural, type Translate } from '../../text.ts';
import { Bars } from './chart-bars.tsx';
import { fillOf, Patterns, periodWords } from './chart-shapes.tsx';
import { ChartTable } from './chart-table.tsx';
import { chartStates, periods, type Period } from './tally.ts';

/** What each shape in the bars means. */
function Legend({ t }: { t: Translate }) {
  return (
    <ul class="legend">
      {chartStates.map((state) => (
        <li key={state}>
          <svg width="20" height="14" viewBox="0 0 20 14" aria-hidden>
            <Patterns id={`legend-${state}`} />
            <rect
              x="0.5"
              y="0.5"
              width="19"
              height="13"
              fill={fillOf(`legend-${state}`, state)}
              stroke="currentColor"
            />
          </svg>
          {t(`chart_${state}`)}
        </li>
      ))}
    </ul>
  );
}

/** How many models the bars of each period speak for: a share of twelve is not one of four hundred. */
function Counts({ t, found }: { t: Translate; found: Period[] }) {
  const words = found.map((period) =>
    t('component_state', periodWords(t, period), plural(t, 'models_found', period.models)),
  );
  return <p class="quiet">{words.join(t('card_separator'))}</p>;
}

/** How open the listed models are, by component and by year of release. */
export function Chart({ t, models }: { t: Translate; models: ModelRow[] }) {
  const found = periods(models);
  const number = new Intl.NumberFormat(localeOf(t));
  const undated = found.find(({ year }) => year === null)?.models ?? 0;
  const total = found.reduce((sum, period) => sum + period.models, 0);
  return (
    <section class="chart">
      <p>{t('chart_intro', number.format(total))}</p>
      {undated > 0 && <p>{t('chart_undated_note', number.format(total - undated), number.format(undated))}</p>}
      <Legend t={t} />
      <div class="multiples">
        {componentIds.map((component) => (
          <Bars key={component} t={t} component={component} found={found} />
        ))}
      </div>
      <Counts t={t} found={found} />
      <ChartTable t={t} found={found} />
    </section>
  );
}
