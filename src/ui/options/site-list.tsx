import { useRef, useState } from 'preact/hooks';
import { plural, type Translate } from '../text.ts';
import { Locked } from './choice.tsx';
import { PasteList } from './paste-list.tsx';

/** As many sites stand there at first. */
const shown = 50;

interface SiteListProps {
  t: Translate;
  sites: string[];
  /** An organisation prescribes the list. */
  locked: boolean;
  /** What an empty list means. */
  empty: string;
  parseSite(written: string): string | null;
  onChange(sites: string[]): void;
}

interface SiteItemProps {
  t: Translate;
  site: string;
  locked: boolean;
  onRemove(site: string): void;
}

/** One site with the button that removes it. */
function SiteItem({ t, site, locked, onRemove }: SiteItemProps) {
  return (
    <li>
      <bdi>{site === 'file:' ? t('popup_files') : site}</bdi>
      <button
        type="button"
        class="button"
        disabled={locked}
        aria-label={t('options_site_remove', site)}
        onClick={() => onRemove(site)}
      >
        <svg width="12" height="12" viewBox="0 0 16 16" stroke="currentColor" stroke-width="2" aria-hidden>
          <path d="M3 3l10 10M13 3L3 13" />
        </svg>
      </button>
    </li>
  );
}

/** A list of sites that grows by a line of text and shrinks by a button each. */
export function SiteList({ t, sites, locked, empty, parseSite, onChange }: SiteListProps) {
  const field = useRef<HTMLInputElement>(null);
  const [written, setWritten] = useState('');
  const [problem, setProblem] = useState('');
  const [limit, setLimit] = useState(shown);
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
  const part = written.trim().toLowerCase();
  const fitting = part === '' ? sites : sites.filter((site) => site.includes(part));
  // What is typed narrows a long list, too, so that one of many can be found and taken off.
  const visible = sites.length > shown && fitting.length > 0 ? fitting : sites;
  return (
    <div class="sites">
      <Locked t={t} locked={locked} />
      {!locked && (
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
      )}
      <p id="site-problem" class="problem" role="alert">
        {problem}
      </p>
      {sites.length === 0 && <p class="quiet">{empty}</p>}
      <ul>
        {visible.slice(0, limit).map((site) => (
          <SiteItem key={site} t={t} site={site} locked={locked} onRemove={remove} />
        ))}
      </ul>
      {visible.length > limit && (
        <button type="button" class="button" onClick={() => setLimit(limit + 4 * shown)}>
          {t('options_sites_more')}
        </button>
      )}
      {sites.length > 1 && <p class="quiet">{plural(t, 'options_sites_count', sites.length)}</p>}
      <p id="site-hint" class="quiet">
        {t('options_sites_hint')}
      </p>
      {!locked && (
        <PasteList t={t} sites={sites} parseSite={parseSite} onAdd={(added) => onChange([...sites, ...added].sort())} />
      )}
    </div>
  );
}
