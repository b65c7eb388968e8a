import type { ComponentState } from '@/src/vocabulary/types.ts';

const marks = { open: 'M3 8.5l3.2 3L13 4.5', partial: 'M3 8h10', closed: 'M4 4l8 8M12 4l-8 8' } as const;

/** A small sign for a state: a tick, a dash, a cross, a dotted circle. The word is always beside it. */
export function StateMark({ state }: { state: ComponentState }) {
  return (
    <svg
      class="state-mark"
      width="12"
      height="12"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      aria-hidden
    >
      {state === 'unknown' ? <circle cx="8" cy="8" r="5.5" stroke-dasharray="1 3" /> : <path d={marks[state]} />}
    </svg>
  );
}
