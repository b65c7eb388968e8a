import { useRef, useState } from 'preact/hooks';
import type { Translate } from '../text.ts';

interface SiteListProps {
  t: Translate;
  sites: string[];
  /** What an empty list means. */
  empty: string;
  parseSite(written: string): string | null;
  onChange(sites: string[]): void;
}

/** A list of sites that grows by a line of text and shrinks by a button each. */
export function SiteList({ t, sites, empty, parseSite, onChange }: SiteListProps) {
  const field = useRef<HTMLInputElement>(null);
  const [written, setWritten] = useState('');
  const [problem, setProblem] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    if (written.trim() === '') return;
    const site = parseSite(written);
    if (site === null) return setProblem(t('options_site_bad', written.trim()));
    if (sites.includes(site)) return setProblem(t('options_site_known', site));
    setWritten('');
    setProblem('');
    onChange([...sites, site].sort());
  };
  const remove = (site: string) => {
    onChange(sites.filter((other) => other !== site));
    field.current?.focus();
  };
  return (
    <div class="sites">
      <form onSubmit={add}>
        <label for="site">{t('options_site_label')}</label>
        <input
          ref={field}
          id="site"
          class="field"
          type="text"
          value={written}
          onInput={(event) => setWritten(event.currentTarget.value)}
          inputmode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={t('options_site_placeholder')}
          aria-describedby="site-hint site-problem"
          aria-invalid={problem !== ''}
        />
        <button type="submit" class="button">
          {t('options_site_add')}
        </button>
      </form>
      <p id="site-problem" class="problem" role="alert">
        {problem}
      </p>
      {sites.length === 0 && <p class="quiet">{empty}</p>}
      <ul>
        {sites.map((site) => (
          <li key={site}>
            <span>{site === 'file:' ? t('popup_files') : site}</span>
            <button
              type="button"
              class="button"
              aria-label={t('options_site_remove', site)}
              onClick={() => remove(site)}
            >
              <svg width="12" height="12" viewBox="0 0 16 16" stroke="currentColor" stroke-width="2" aria-hidden>
                <path d="M3 3l10 10M13 3L3 13" />
              </svg>
            </button>
          </li>
        ))}
      </ul>
      <p id="site-hint" class="quiet">
        {t('options_sites_hint')}
      </p>
    </div>
  );
}
