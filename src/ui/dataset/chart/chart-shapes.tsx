import type { ComponentState } from '@/src/vocabulary/types.ts';
import type { Translate } from '../../text.ts';
import type { Period } from './tally.ts';

/** How a state looks, by shape and not by colour: full, thick stripes, empty, dots. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-partial`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 1.5h6" stroke="currentColor" stroke-width="3" />
      </pattern>
      <pattern id={`${id}-unknown`} width="5" height="5" patternUnits="userSpaceOnUse">
        <circle cx="2.5" cy="2.5" r="0.9" fill="currentColor" />
      </pattern>
    </defs>
  );
}

/** The fill of a state, from the patterns of the same id. */
export const fillOf = (id: string, state: ComponentState): string => {
  if (state === 'open') return 'currentColor';
  return state === 'closed' ? 'none' : `url(#${id}-${state})`;
};

/** The words of a period under its bar: "2024", "2022 and before", "no date". */
export function periodWords(t: Translate, { year, andBefore }: Period): string {
  if (year === null) return t('chart_undated');
  return andBefore ? t('chart_before', String(year)) : String(year);
}
