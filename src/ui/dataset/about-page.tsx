import type { DatasetIndex } from '@/src/vocabulary/types.ts';
import { isOld } from '../card/evidence.ts';
import { datasetDay, formatDate, localeOf, type Translate } from '../text.ts';
import { History } from './history.tsx';

interface AboutPageProps {
  t: Translate;
  index: DatasetIndex;
  /** The current day, `YYYY-MM-DD`. */
  today: string;
}

const day = 24 * 60 * 60 * 1_000;

/** How long ago a day was, in the largest unit that fits: "3 days ago", "2 months ago". */
export function ago(t: Translate, iso: string, today: string): string {
  const days = Math.round((Date.parse(iso) - Date.parse(today)) / day);
  const format = new Intl.RelativeTimeFormat(localeOf(t), { numeric: 'auto' });
  if (Math.abs(days) < 60) return format.format(days, 'day');
  const months = Math.round(days / 30.44);
  return Math.abs(months) < 24 ? format.format(months, 'month') : format.format(Math.round(days / 365.25), 'year');
}

/** Which facts the verdicts rest on: how many, how old, how to tell that they are the published ones, what changed. */
export function AboutPage({ t, index, today }: AboutPageProps) {
  const number = (value: number): string => new Intl.NumberFormat(localeOf(t)).format(value);
  const since = datasetDay(index.version);
  const names = Object.fromEntries(index.models.map(({ id, name }) => [id, name]));
  const counts = [index.models.length, index.families, Object.keys(index.licences).length].map(number);
  return (
    <>
      <section>
        <p>{t('data_version', formatDate(t, since), ago(t, since, today))}</p>
        {isOld(since, today) && <p class="problem">{t('data_old')}</p>}
        <p>{t('data_counts', ...counts)}</p>
        <p>{t('options_data_private')}</p>
        <p>{t('data_reuse', 'CC\u00a0BY\u00a04.0')}</p>
      </section>
      <section>
        <h2>{t('data_hash')}</h2>
        <p>
          <code class="hash">{index.hash}</code>
        </p>
        <p class="quiet">{t('data_hash_hint', 'npm run data')}</p>
      </section>
      <section>
        <h2>{t('data_changes')}</h2>
        <History t={t} changes={index.changes} none={t('data_changes_none')} names={names} />
      </section>
    </>
  );
}
