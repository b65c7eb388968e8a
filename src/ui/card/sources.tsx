import type { ModelEvidence } from '@/src/vocabulary/types.ts';
import { ExternalLink, hostOf } from '../external-link.tsx';
import { datasetDay, formatDate, keyFor, plural, type Translate } from '../text.ts';

/** Where each fact was read and when, and the dataset that holds them; closed at first, as most readers stop above. */
export function Sources({ t, evidence: { model, dataset } }: { t: Translate; evidence: ModelEvidence }) {
  const version = <p class="quiet">{t('card_dataset', formatDate(t, datasetDay(dataset)))}</p>;
  if (model.sources.length === 0) return version;
  const newestFirst = model.sources.toSorted((a, b) => b.seen.localeCompare(a.seen));
  return (
    <details class="sources">
      <summary>{plural(t, 'card_sources', model.sources.length)}</summary>
      <ul>
        {newestFirst.map(({ url, seen, kind, supports }) => (
          <li key={`${url} ${supports.join(' ')}`}>
            <ExternalLink t={t} href={url}>
              {hostOf(url)}
            </ExternalLink>
            <span class="quiet">
              {t('card_separator')}
              {t(keyFor('source', kind))}
              {t('card_separator')}
              {t('source_seen', formatDate(t, seen))}
            </span>
          </li>
        ))}
      </ul>
      {version}
    </details>
  );
}
