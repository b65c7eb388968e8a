import { siteWords } from '../site-words.ts';
import type { Translate } from '../text.ts';

interface SiteSwitchProps {
  t: Translate;
  /** As people name it; `file:` for files. */
  site: string;
  on: boolean;
  onSwitch(on: boolean): void;
}

/** The switch for the site of the current tab. */
export function SiteSwitch({ t, site, on, onSwitch }: SiteSwitchProps) {
  return (
    <button type="button" role="switch" class="switch" aria-checked={on} onClick={() => onSwitch(!on)}>
      <span class="label">{t('popup_switch', siteWords(t, site))}</span>
      <span class="quiet" aria-hidden="true">
        {on ? t('popup_on') : t('popup_off')}
      </span>
      <span class="track" aria-hidden="true" />
    </button>
  );
}
