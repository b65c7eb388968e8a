import type { ModelId } from '@/src/vocabulary/types.ts';
import { siteWords } from '../site-words.ts';
import { formatDate, type Translate } from '../text.ts';

/** One dismissal, as it is stored. */
export interface DismissedEntry {
  /** `<scope>:<what>`; of claims and pages a hash. */
  id: string;
  /** `YYYY-MM-DD` */
  on: string;
  /** Version of the dataset with which it lapses. */
  data?: string | undefined;
}

export interface DismissedProps {
  t: Translate;
  entries: readonly DismissedEntry[];
  nameOf(model: ModelId): string;
  /** Takes one back; `all` takes back all. */
  onRestore(id: string): void;
}

/** What was dismissed anywhere, the newest first, with the way back. Absent where nothing was. */
export function DismissedSection({ t, entries, nameOf, onRestore }: DismissedProps) {
  if (entries.length === 0) return null;
  const words = (id: string): string => {
    const colon = id.indexOf(':');
    const [scope, what] = [id.slice(0, colon), id.slice(colon + 1)];
    if (scope === 'model') return t('dismiss_model', nameOf(what));
    if (scope === 'site') return t('dismiss_site', siteWords(t, what));
    return scope === 'page' ? t('options_dismissed_page') : t('options_dismissed_claim');
  };
  return (
    <fieldset class="sites">
      <legend>{t('options_dismissed')}</legend>
      <p class="quiet">{t('options_dismissed_hint')}</p>
      <ul>
        {entries.toReversed().map(({ id, on, data }) => (
          <li key={id}>
            <span>
              {words(id)}
              {t('card_separator')}
              {formatDate(t, on)}
              {data !== undefined && t('card_separator') + t('dismiss_until_data')}
            </span>
            <button
              type="button"
              class="button"
              aria-label={t('component_state', t('dismissed_restore'), words(id))}
              onClick={() => onRestore(id)}
            >
              {t('dismissed_restore')}
            </button>
          </li>
        ))}
      </ul>
      {entries.length > 1 && (
        <button type="button" class="button" onClick={() => onRestore('all')}>
          {t('options_dismissed_all')}
        </button>
      )}
    </fieldset>
  );
}
