import type { ReportedClaim } from '@/src/vocabulary/types.ts';
import { className } from '../class-words.ts';
import { datasetDay, formatDate, type Translate } from '../text.ts';
import { namedField, type Written } from './written.ts';

/** Everything that a report of a mistake holds. */
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

/** The report of a mistake. */
export function writeMistake(t: Translate, { claim, target, version, dataset, page, comment }: Mistake): Written {
  const { excerpt, assessment } = claim;
  const subject = assessment.targets[target];
  const model = subject?.name ?? subject?.text ?? '';
  const words = comment.trim();
  const fields = [
    // An empty line sets the person's own words off.
    ...(words ? [{ id: 'reason', value: words, line: `${words}\n` }] : []),
    namedField(t, 'words', t('report_words'), excerpt),
    namedField(t, 'model', t('report_model'), model),
    ...(subject?.class ? [namedField(t, 'verdict', t('report_verdict'), className(t, subject.class))] : []),
    namedField(t, 'rule', t('report_rule'), `${assessment.rule} (${assessment.tier})`),
    ...(page === null ? [] : [namedField(t, 'page', t('report_page'), page)]),
    {
      id: 'versions',
      value: t('report_versions', version, dataset === null ? '?' : formatDate(t, datasetDay(dataset))),
    },
  ];
  return { form: 'false-alarm', title: t('report_title', model), fields };
}

/** The report of a claim that was not found: the person's own words, the page where they want it in, the version. */
export const writeMissed = (t: Translate, sentence: string, page: string | null, version: string): Written => ({
  form: 'missed-claim',
  title: t('report_missed_title'),
  fields: [
    namedField(t, 'words', t('report_words'), sentence.trim()),
    ...(page === null ? [] : [namedField(t, 'page', t('report_page'), page)]),
    { id: 'versions', value: `${t('extension_name')} ${version}` },
  ],
});
