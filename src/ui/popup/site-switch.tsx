import { Locked } from '../options/choice.tsx';
import { siteWords } from '../site-words.ts';
import type { Translate } from '../text.ts';

interface SiteSwitchProps {
  t: Translate;
  /** As people name it; `file:` for files. */
  site: string;
  on: boolean;
  /** An organisation prescribes it. */
  locked: boolean;
  onSwitch(on: boolean): void;
}

/** The switch for the site of the current tab. */
export function SiteSwitch({ t, site, on, locked, onSwitch }: SiteSwitchProps) {
  return (
    <>
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={on}
        disabled={locked}
        onClick={() => onSwitch(!on)}
      >
        <span class="label">{t('popup_switch', siteWords(t, site))}</span>
        <span class="quiet" aria-hidden="true">
          {on ? t('popup_on') : t('popup_off')}
        </span>
        <span class="track" aria-hidden="true" />
      </button>
      <Locked t={t} locked={locked} />
    </>
  );
}
