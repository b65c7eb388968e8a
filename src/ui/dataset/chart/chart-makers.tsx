import { localeOf, type Translate } from '../../text.ts';
import { barWords, fillOf, Patterns } from './chart-shapes.tsx';
import { knownOf, knownStates, type MakerCounts } from './tally.ts';

/** A row for each developer: how many models, and which shares of those that are judged are how open. */
export function Makers({ t, found }: { t: Translate; found: MakerCounts[] }) {
  const number = new Intl.NumberFormat(localeOf(t));
  return (
    <ul class="makers">
      {found.map(({ maker, models, counts }, index) => {
        const id = `maker-${index}`;
        let left = 0;
        return (
          <li key={maker}>
            <bdi>{maker}</bdi> <span class="quiet">{number.format(models)}</span>
            <svg viewBox="0 0 200 12" preserveAspectRatio="none" aria-hidden>
              <Patterns id={id} />
              {knownStates.map((state) => {
                const width = knownOf(counts) === 0 ? 0 : (199 * counts[state]) / knownOf(counts);
                const x = left + 0.5;
                left += width;
                return (
                  <rect
                    key={state}
                    x={x}
                    y="0.5"
                    width={width}
                    height="11"
                    fill={fillOf(id, state)}
                    stroke="currentColor"
                    stroke-width={width > 0 ? 0.8 : 0}
                  />
                );
              })}
            </svg>
            <small class="quiet">{barWords(t, 'class', counts)}</small>
          </li>
        );
      })}
    </ul>
  );
}
