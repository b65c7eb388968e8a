import type { Source } from '@/src/vocabulary/types.ts';
import { ExternalLink } from '../external-link.tsx';
import { factWords } from '../fact-words.ts';
import { formatDate, keyFor, listed, type Translate } from '../text.ts';

/** An address as people read it: without `https://`. */
const shortened = (url: string): string => url.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '');

/** Every source of a model: the address, what it supports, of which kind it is and when it was read. */
export function SourceTable({ t, sources }: { t: Translate; sources: Source[] }) {
  const newestFirst = sources.toSorted((a, b) => b.seen.localeCompare(a.seen));
  return (
    <ul class="evidence">
      {newestFirst.map(({ url, supports, kind, seen }) => (
        <li key={`${url} ${supports.join(' ')}`}>
          <strong>
            {listed(
              t,
              supports.map((path) => factWords(t, path)),
            )}
          </strong>
          <span class="quiet">
            {t(keyFor('source', kind))}
            {t('card_separator')}
            {t('source_seen', formatDate(t, seen))}
          </span>
          <ExternalLink t={t} href={url}>
            <bdi>{shortened(url)}</bdi>
          </ExternalLink>
        </li>
      ))}
    </ul>
  );
}
