import type { ClaimStep } from '@/src/vocabulary/types.ts';
import { localeOf, type Translate } from '../text.ts';

interface StepsProps {
  t: Translate;
  step: ClaimStep | null;
  onStep(direction: 1 | -1): void;
}

const arrows = { '-1': 'M10 3L5 8l5 5', '1': 'M6 3l5 5-5 5' } as const;

/** Goes from claim to claim on the page, which stays in sight behind the popup. */
export function Steps({ t, step, onStep }: StepsProps) {
  const number = new Intl.NumberFormat(localeOf(t));
  const button = (direction: 1 | -1, words: string) => (
    <button type="button" class="step" aria-label={words} title={words} onClick={() => onStep(direction)}>
      <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="2" aria-hidden>
        <path d={arrows[direction]} />
      </svg>
    </button>
  );
  return (
    <div class="steps" role="group" aria-label={t('popup_steps')}>
      {button(-1, t('popup_previous'))}
      <span role="status">{step && t('popup_step', number.format(step.place), number.format(step.total))}</span>
      {button(1, t('popup_next'))}
    </div>
  );
}
