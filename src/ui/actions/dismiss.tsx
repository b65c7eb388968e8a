import { useState } from 'preact/hooks';
import { siteWords } from '../site-words.ts';
import type { ActionsProps } from './actions.tsx';

/** How far a dismissal reaches; the same as in the settings. */
export type Scope = 'claim' | 'model' | 'page' | 'site';

/** Dismisses a claim, each button naming how far it reaches. */
export function Dismiss({ ports, claim, target }: ActionsProps) {
  const { t } = ports;
  const [untilData, setUntilData] = useState(true);
  const [failed, setFailed] = useState(false);
  const subject = claim.assessment.targets[target];
  const place = ports.site();
  const site = place === null ? null : siteWords(t, place);
  const choice = (scope: Scope, words: string) => (
    <button
      type="button"
      class="button"
      onClick={() => void ports.dismiss(scope, claim, target, untilData).then((done) => setFailed(!done))}
    >
      {words}
    </button>
  );
  return (
    <>
      <p class="choices">
        {site !== null && choice('claim', t('dismiss_claim', site))}
        {subject?.model != null && choice('model', t('dismiss_model', subject.name ?? subject.text))}
        {choice('page', t('dismiss_page'))}
        {site !== null && choice('site', t('dismiss_site', site))}
      </p>
      <label>
        <input type="checkbox" checked={untilData} onChange={() => setUntilData(!untilData)} />
        {t('dismiss_until_data')}
      </label>
      <p class="quiet">{t('dismiss_hint')}</p>
      {failed && <p role="alert">{t('popup_not_saved')}</p>}
    </>
  );
}
