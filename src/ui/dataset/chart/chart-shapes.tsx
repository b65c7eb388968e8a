import type { ComponentState } from '@/src/vocabulary/types.ts';
import { localeOf, type Translate } from '../../text.ts';
import { knownOf, knownStates, type Period, type StateCounts, type Subject } from './tally.ts';

/** How a state looks, by shape and not by colour: full, thick stripes, empty. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-partial`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 1.5h6" stroke="currentColor" stroke-width="3" />
      </pattern>
    </defs>
  );
}

/** The fill of a state, from the patterns of the same id. */
export const fillOf = (id: string, state: ComponentState): string => {
  if (state === 'open') return 'currentColor';
  return state === 'closed' ? 'none' : `url(#${id}-${state})`;
};

/** The words of a period under its bar: "2024", "2022 and before". */
export const periodWords = (t: Translate, { year, andBefore }: Period): string =>
  andBefore ? t('chart_before', String(year)) : String(year);

/** A share of models in the reader's language: "48%". */
export const percent = (t: Translate, part: number, whole: number): string =>
  new Intl.NumberFormat(localeOf(t), { style: 'percent' }).format(whole === 0 ? 0 : part / whole);

/** A state in words: of a part of a release, or of a whole model. */
export function stateName(t: Translate, subject: Subject, state: ComponentState): string {
  if (subject !== 'class' || state === 'unknown') return t(`chart_${state}`);
  const words = { open: 'class_open_source', partial: 'chart_open_weight', closed: 'class_closed' } as const;
  return t(words[state]);
}

/** What a bar says, for those who do not see it: each known state with its share of what is known. */
export const barWords = (t: Translate, subject: Subject, counts: StateCounts): string =>
  knownStates
    .filter((state) => counts[state] > 0)
    .map((state) => `${stateName(t, subject, state)} ${percent(t, counts[state], knownOf(counts))}`)
    .join(t('card_separator'));
