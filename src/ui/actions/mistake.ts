import type { ReportedClaim } from '@/src/vocabulary/types.ts';
import { className } from '../class-words.ts';
import { datasetDay, formatDate, type Translate } from '../text.ts';

/** Everything that a report holds. */
export interface Mistake {
  claim: ReportedClaim;
  target: number;
  /** Version of the extension. */
  version: string;
  /** Version of the dataset, `YYYY.M.D`; null where it could not be read. */
  dataset: string | null;
  /** The page's address, where the person wants it in. */
  page: string | null;
  /** What the person wrote. */
  comment: string;
}

/** The report as people read it, before and after it is sent: a line for each thing it holds. */
export function mistakeWords(t: Translate, { claim, target, version, dataset, page, comment }: Mistake): string {
  const { excerpt, assessment } = claim;
  const subject = assessment.targets[target];
  const line = (name: string, words: string): string => t('component_state', name, words);
  return [
    ...(comment.trim() ? [comment.trim(), ''] : []),
    line(t('report_words'), excerpt),
    line(t('report_model'), subject?.name ?? subject?.text ?? ''),
    ...(subject?.class ? [line(t('report_verdict'), className(t, subject.class))] : []),
    line(t('report_rule'), `${assessment.rule} (${assessment.tier})`),
    ...(page === null ? [] : [line(t('report_page'), page)]),
    t('report_versions', version, dataset === null ? '?' : formatDate(t, datasetDay(dataset))),
  ].join('\n');
}

/** The title of such a report. */
export function mistakeTitle(t: Translate, { claim, target }: Pick<Mistake, 'claim' | 'target'>): string {
  const subject = claim.assessment.targets[target];
  return t('report_title', subject?.name ?? subject?.text ?? '');
}
