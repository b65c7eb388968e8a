import type { ModelRow } from '@/src/vocabulary/types.ts';
import { localeOf, plural, type Translate } from '../../text.ts';
import { Bars } from './chart-bars.tsx';
import { Makers } from './chart-makers.tsx';
import { fillOf, Patterns, periodWords, stateName } from './chart-shapes.tsx';
import { ChartTable } from './chart-table.tsx';
import { chartedParts, counted, knownStates, makers, periods, type Period, type Subject } from './tally.ts';

/** As many developers have a row. */
const listedMakers = 12;

/** What each shape in the bars means. */
function Legend({ t, subject }: { t: Translate; subject: Subject }) {
  return (
    <ul class="legend">
      {knownStates.map((state) => (
        <li key={state}>
          <svg width="20" height="14" viewBox="0 0 20 14" aria-hidden>
            <Patterns id={`legend-${subject}-${state}`} />
            <rect
              x="0.5"
              y="0.5"
              width="19"
              height="13"
              fill={fillOf(`legend-${subject}-${state}`, state)}
              stroke="currentColor"
            />
          </svg>
          {stateName(t, subject, state)}
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

/** How open the listed models are, by year of release and by developer; what is not known is counted beside it. */
export function Chart({ t, models }: { t: Translate; models: ModelRow[] }) {
  const found = periods(models);
  const number = new Intl.NumberFormat(localeOf(t));
  const dated = found.reduce((sum, period) => sum + period.models, 0);
  return (
    <>
      <section class="chart">
        <p>{t('chart_intro', number.format(dated), number.format(counted(models).length - dated))}</p>
        <p class="quiet">{t('chart_known_note')}</p>
        <Legend t={t} subject="class" />
        <div class="multiples">
          <Bars t={t} subject="class" found={found} />
        </div>
        <Counts t={t} found={found} />
      </section>
      <section class="chart">
        <h2>{t('chart_by_part')}</h2>
        <Legend t={t} subject="weights" />
        <div class="multiples">
          {chartedParts(found).map((part) => (
            <Bars key={part} t={t} subject={part} found={found} />
          ))}
        </div>
        <ChartTable t={t} found={found} />
      </section>
      <section class="chart">
        <h2>{t('chart_by_maker')}</h2>
        <Makers t={t} found={makers(models, listedMakers)} />
      </section>
    </>
  );
}
