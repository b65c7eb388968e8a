import type { DatasetIndex } from '@/src/vocabulary/types.ts';
import { AboutPage } from '../dataset/about-page.tsx';
import { Chart } from '../dataset/chart/chart.tsx';
import { CompareChoice } from '../dataset/compare/compare-choice.tsx';
import { ComparePage } from '../dataset/compare/compare-page.tsx';
import { LicencePage } from '../dataset/licence-page.tsx';
import { ModelPage } from '../dataset/model-page.tsx';
import { SearchPage } from '../dataset/search-page.tsx';
import { useAnswer } from '../dataset/use-answer.ts';
import type { OptionsProps } from './options.tsx';
import type { Route } from './route.ts';

type DatasetRoute = Exclude<Route, { view: 'settings' }>;
type PartProps<Kind extends DatasetRoute = DatasetRoute> = OptionsProps & { route: Kind };
type Known<Kind extends DatasetRoute> = PartProps<Kind> & { index: DatasetIndex };

function OneModel({ t, route: { id }, index, describe, today, copy }: Known<DatasetRoute & { view: 'model' }>) {
  const evidence = useAnswer(id, describe);
  if (evidence === 'loading') return <p role="status">{t('card_loading')}</p>;
  if (evidence === 'damaged' || evidence === null) return <p class="problem">{t('model_none')}</p>;
  const changes = index.changes.filter((change) => change.id === id);
  return <ModelPage t={t} evidence={evidence} changes={changes} today={today} copy={copy} />;
}

function Compared({ t, route: { id, other = '' }, index, describe }: Known<DatasetRoute & { view: 'compare' }>) {
  const row = index.models.find((model) => model.id === id);
  const first = useAnswer(id, describe);
  const second = useAnswer(other, describe);
  if (first === 'loading' || second === 'loading') return <p role="status">{t('card_loading')}</p>;
  if (first === 'damaged' || first === null || !row) return <p class="problem">{t('model_none')}</p>;
  // One that the dataset does not have is chosen again.
  if (second === 'damaged' || second === null || other === id) return <CompareChoice t={t} model={row} index={index} />;
  return <ComparePage t={t} pair={[first, second]} />;
}

function OneLicence({ t, route: { id }, describeLicence }: Known<DatasetRoute & { view: 'licence' }>) {
  const evidence = useAnswer(id, describeLicence);
  if (evidence === 'loading') return <p role="status">{t('card_loading')}</p>;
  if (evidence === 'damaged' || evidence === null) return <p class="problem">{t('licence_none')}</p>;
  return <LicencePage t={t} evidence={evidence} />;
}

/** The views that show the dataset; what keeps them from it is said in their place. */
export function DatasetPart(props: PartProps) {
  const { t, route, index, today } = props;
  if (index === 'loading') return <p role="status">{t('card_loading')}</p>;
  if (index === 'damaged') return <p class="problem">{t('dataset_corrupt')}</p>;
  switch (route.view) {
    case 'models':
      return <SearchPage t={t} index={index} />;
    case 'chart':
      return <Chart t={t} models={index.models} />;
    case 'data':
      return <AboutPage t={t} index={index} today={today} />;
    case 'model':
      return <OneModel key={route.id} {...props} route={route} index={index} />;
    case 'compare':
      return <Compared key={`${route.id} ${route.other ?? ''}`} {...props} route={route} index={index} />;
    case 'licence':
      return <OneLicence key={route.id} {...props} route={route} index={index} />;
  }
}
