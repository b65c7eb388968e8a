import { componentIds } from '@/src/vocabulary/types.ts';
import { keyFor, localeOf, type Translate } from '../../text.ts';
import { periodWords } from './chart-shapes.tsx';
import { chartStates, type Period } from './tally.ts';

/** The same as a table: every number behind the bars. */
export function ChartTable({ t, found }: { t: Translate; found: Period[] }) {
  const number = new Intl.NumberFormat(localeOf(t));
  return (
    <details>
      <summary>{t('chart_table')}</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be scrolled by keyboard, too */}
      <div class="scroll" tabIndex={0} role="region" aria-label={t('chart_table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('chart_component')}</th>
              <th scope="col">{t('chart_state')}</th>
              {found.map((period) => (
                <th key={period.year} scope="col">
                  {periodWords(t, period)}
                </th>
              ))}
            </tr>
          </thead>
          {componentIds.map((component) => (
            <tbody key={component}>
              {chartStates.map((state, index) => (
                <tr key={state}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={chartStates.length}>
                      {t(keyFor('component', component))}
                    </th>
                  )}
                  <th scope="row">{t(`chart_${state}`)}</th>
                  {found.map((period) => (
                    <td key={period.year}>{number.format(period.counts[component][state])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </details>
  );
}
