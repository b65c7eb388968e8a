import { datasetDay, formatDate, localeOf, type Translate } from '../text.ts';

/** What the bundled dataset holds. */
export interface DatasetSummary {
  /** `YYYY.M.D` */
  version: string;
  models: number;
  families: number;
}

interface DatasetFactsProps {
  t: Translate;
  dataset: DatasetSummary | 'damaged' | null;
}

/** Which facts the verdicts rest on, and how old they are. */
export function DatasetFacts({ t, dataset }: DatasetFactsProps) {
  const number = (value: number): string => new Intl.NumberFormat(localeOf(t)).format(value);
  return (
    <section>
      <h2>{t('options_data')}</h2>
      {dataset === 'damaged' && <p class="problem">{t('dataset_corrupt')}</p>}
      {dataset !== 'damaged' && dataset !== null && (
        <>
          <p>{t('options_data_version', formatDate(t, datasetDay(dataset.version)))}</p>
          <p>{t('options_data_counts', number(dataset.models), number(dataset.families))}</p>
        </>
      )}
      <p class="quiet">{t('options_data_private')}</p>
    </section>
  );
}
