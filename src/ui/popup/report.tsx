import type { PageReport } from '@/src/vocabulary/types.ts';
import { languageWords, listed, plural } from '../text.ts';
import { sortReport, type SortedReport } from './claims.ts';
import { DismissedList } from './dismissed.tsx';
import { ModelGroup } from './model-group.tsx';
import type { PopupProps } from './popup.tsx';
import { Steps } from './steps.tsx';
import { summaryWords, unlistedWords } from './summary.ts';

type Beside = 'onPanel' | 'evidenceOf';
type Shared =
  Beside | 'unread' | 'site' | 'level' | 'inline' | 'step' | 'asked' | 'actions' | 'onJump' | 'onStep' | 'onRestore';

interface ReportProps extends Pick<PopupProps, 't' | Shared> {
  report: PageReport;
}

/** That a page in a language we do not read was not read, or else that nothing is on it. */
export const emptyWords = ({ t, unread }: Pick<PopupProps, 't' | 'unread'>): string =>
  unread === undefined
    ? t('popup_none')
    : t(
        'popup_unread',
        listed(
          t,
          unread.read.map((tag) => languageWords(t, tag)),
        ),
        languageWords(t, unread.language),
      );

/** Why no model is listed. */
function noneWords({ unread, t, report }: ReportProps, { dismissed, left }: SortedReport): string {
  if (dismissed.length > 0 && left === 0) return t('popup_all_dismissed');
  return report.claims.length > 0 && unread === undefined ? t('popup_none_judged') : emptyWords({ t, unread });
}

/** That nothing is listed: of a page that was not read, or only in part, nothing is said of what is on it. */
function None({ sorted, ...props }: ReportProps & { sorted: SortedReport }) {
  const { t, report } = props;
  const isRead = report.claims.length > 0 || (!report.isAsking && report.problem === undefined);
  if (isRead) return <p class="state">{noneWords(props, sorted)}</p>;
  if (report.isAsking) return <p class="state quiet">{t('popup_loading')}</p>;
  return <p class="state problem">{t('popup_failed')}</p>;
}

/** What the page claims, by model, and what was left out. */
export function Report(props: ReportProps) {
  const { t, level, inline, step, asked, actions, onJump, onStep, report } = props;
  if (report.problem === 'dataset-corrupt') return <p class="state problem">{t('dataset_corrupt')}</p>;
  if (report.problem === 'dataset-missing') return <p class="state problem">{t('dataset_missing')}</p>;
  const sorted = sortReport(report, level);
  return (
    <>
      {sorted.groups.length > 0 ? (
        <>
          <div class="summary">
            <p role="status">{summaryWords(t, sorted)}</p>
            <Steps t={t} step={step} onStep={onStep} />
          </div>
          <ul class="groups" aria-label={t('popup_list_label')}>
            {sorted.groups.map((group) => (
              <ModelGroup
                key={group.model}
                actions={actions}
                group={group}
                inline={inline}
                current={step?.id ?? asked ?? undefined}
                first={asked}
                evidenceOf={props.evidenceOf}
                onJump={onJump}
              />
            ))}
          </ul>
        </>
      ) : (
        <None {...props} sorted={sorted} />
      )}
      {sorted.groups.length > 0 && props.unread !== undefined && (
        <p class="aside quiet">{t('popup_others_unread', languageWords(t, props.unread.language))}</p>
      )}
      {sorted.groups.length > 0 && props.onPanel && (
        <p class="aside">
          <button type="button" class="link" onClick={props.onPanel}>
            {t('popup_panel')}
          </button>
        </p>
      )}
      {sorted.dismissed.length > 0 && <DismissedList {...props} dismissed={sorted.dismissed} />}
      {sorted.unlisted.length > 0 && <p class="aside quiet">{unlistedWords(t, sorted)}</p>}
      {sorted.left > 0 && <p class="aside quiet">{plural(t, 'popup_left', sorted.left)}</p>}
      {report.problem === 'analysis-failed' && report.claims.length > 0 && (
        <p class="aside problem">{t('popup_failed')}</p>
      )}
      {report.stoppedAt !== undefined && <p class="aside">{plural(t, 'popup_capped', report.stoppedAt)}</p>}
      {report.goesOn && <p class="aside">{t('popup_goes_on')}</p>}
      {!inline && sorted.groups.length > 0 && <p class="aside quiet">{t('popup_toolbar_only')}</p>}
    </>
  );
}
