import type { Source } from '@/src/vocabulary/types.ts';
import { componentIds } from '@/src/vocabulary/types.ts';
import { ExternalLink } from '../external-link.tsx';
import { formatDate, keyFor, listed, type Translate } from '../text.ts';

/** What a source supports, in words: `weights.licence` is the licence. */
function factWords(t: Translate, path: string): string {
  if (path === 'weights.licence') return t('component_licence');
  if (path === 'weights.available') return t('component_weights');
  if (path === 'weights.gated') return t('fact_gated');
  if (path === 'released') return t('fact_released');
  if (path === 'base') return t('fact_base');
  const component = componentIds.find((id) => path === `components.${id}`);
  return component ? t(keyFor('component', component)) : path;
}

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
