import { siteWords } from '../site-words.ts';
import { plural } from '../text.ts';
import type { Dismissed } from './claims.ts';
import type { PopupProps } from './popup.tsx';

interface DismissedListProps extends Pick<PopupProps, 't' | 'site' | 'onRestore'> {
  dismissed: Dismissed[];
}

/** What was dismissed and would otherwise stand on this page, each with the way back. */
export function DismissedList({ t, site, dismissed, onRestore }: DismissedListProps) {
  const ours = ({ id, target }: Dismissed): string | null => {
    if (id.startsWith('model:')) return t('dismiss_model', target.name ?? target.text);
    if (id.startsWith('page:')) return t('dismiss_page');
    return id.startsWith('site:') && site !== null ? t('dismiss_site', siteWords(t, site)) : null;
  };
  const words = (one: Dismissed): string => ours(one) ?? one.claim.excerpt;
  return (
    <details class="aside dismissed">
      <summary>{plural(t, 'dismissed', dismissed.length)}</summary>
      <ul>
        {dismissed.map((one) => (
          <li key={one.id}>
            {/* The page's own words may run the other way than ours, and be in another language. */}
            <span {...(ours(one) === null && { dir: 'auto', lang: one.claim.lang })}>{words(one)}</span>
            <button
              type="button"
              class="button"
              aria-label={t('component_state', t('dismissed_restore'), words(one))}
              onClick={() => onRestore(one.id)}
            >
              {t('dismissed_restore')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
