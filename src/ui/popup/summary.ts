import { listed, plural, type Translate } from '../text.ts';
import type { SortedReport } from './claims.ts';

/** "3 claims about 2 models; 1 is open-weight and 1 is open source". */
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
