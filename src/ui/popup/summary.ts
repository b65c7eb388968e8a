import { listed, plural, type Translate } from '../text.ts';
import type { SortedReport } from './claims.ts';

/** "3 claims about 2 models; 1 model is open-weight and 1 model is open source". */
export function summaryWords(t: Translate, { groups, claims }: SortedReport): string {
  const counts = { open_weight: 0, closed: 0, open_source: 0 };
  for (const { target } of groups) {
    if (target.class === 'closed') counts.closed++;
    else if (target.verdict === 'supported') counts.open_source++;
    else counts.open_weight++;
  }
  const parts = (['open_weight', 'closed', 'open_source'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => plural(t, `models_${kind}`, counts[kind]));
  return t(
    'popup_summary_parts',
    plural(t, 'claims', claims),
    plural(t, 'about_models', groups.length),
    listed(t, parts),
  );
}

/** So many names are said of models that are not in the dataset: a page may name hundreds. */
const most = 8;

/** "Called open source, but not in the dataset: Tern 9 and Skua 4"; empty where there are none. */
export function unlistedWords(t: Translate, { unlisted }: Pick<SortedReport, 'unlisted'>): string {
  if (unlisted.length === 0) return '';
  const more = unlisted.length > most ? ' …' : '';
  return t('popup_unlisted', listed(t, unlisted.slice(0, most)) + more);
}
