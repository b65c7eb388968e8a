import type { Translate } from '../text.ts';

/** How long a pause can be asked for; the same as in the settings. */
export type PauseEnd = 'hour' | 'tomorrow' | 'restart';

const choices = { hour: 'popup_pause', tomorrow: 'popup_pause_tomorrow', restart: 'popup_pause_restart' } as const;

/** Asks for how long everything is to rest. */
export function PauseChoice({ t, onChoose }: { t: Translate; onChoose(end: PauseEnd): void }) {
  return (
    <div class="body">
      <div class="state">
        <h2>{t('popup_pause_heading')}</h2>
        {(['hour', 'tomorrow', 'restart'] as const).map((end) => (
          <button key={end} type="button" class="button" onClick={() => onChoose(end)}>
            {t(choices[end])}
          </button>
        ))}
      </div>
    </div>
  );
}
