import type { ModelId, PageReport } from '@/src/core/types.ts';
import type { Level } from '@/src/page/ports.ts';
import { plural, type Translate } from '../text.ts';
import { sortReport } from './claims.ts';
import { ModelGroup } from './model-group.tsx';
import { SiteSwitch } from './site-switch.tsx';
import { summaryWords } from './summary.ts';

/** What is known of the page in the current tab. */
export type PopupPage =
  | { state: 'loading' }
  /** The browser lets no extension in. */
  | { state: 'unsupported' }
  /** Checked, and nothing there to look at closer. */
  | { state: 'clean' }
  | { state: 'reported'; report: PageReport; names: Record<ModelId, string> };

export interface PopupProps {
  t: Translate;
  /** The site as people name it, or null where there is none. */
  site: string | null;
  on: boolean;
  page: PopupPage;
  level: Level;
  inline: boolean;
  /** What just went wrong, in words. */
  notice: string | null;
  onSwitch(on: boolean): void;
  onJump(claim: string): void;
  onOptions(): void;
}

/** Popup of the toolbar icon: the switch for this site, then what the page claims. */
export function Popup(props: PopupProps) {
  const { t, site, on, notice, onSwitch, onOptions } = props;
  return (
    <main class="theme popup">
      <header>{site !== null && <SiteSwitch t={t} site={site} on={on} onSwitch={onSwitch} />}</header>
      <div class="body">
        {notice !== null && (
          <p class="notice" role="alert">
            {notice}
          </p>
        )}
        {site !== null && !on ? <p class="state">{t('popup_site_off')}</p> : <PageState {...props} />}
      </div>
      <footer>
        <button type="button" class="button" onClick={onOptions}>
          {t('popup_options')}
        </button>
      </footer>
    </main>
  );
}

function PageState(props: PopupProps) {
  const { t, page } = props;
  switch (page.state) {
    case 'loading':
      return <p class="state quiet">{t('popup_loading')}</p>;
    case 'unsupported':
      return <p class="state">{t('popup_unsupported')}</p>;
    case 'clean':
      return <p class="state">{t('popup_none')}</p>;
    case 'reported':
      return <Report {...props} report={page.report} names={page.names} />;
  }
}

interface ReportProps extends Pick<PopupProps, 't' | 'level' | 'inline' | 'onJump'> {
  report: PageReport;
  names: Record<ModelId, string>;
}

function Report({ t, level, inline, onJump, report, names }: ReportProps) {
  if (report.problem === 'dataset-corrupt') return <p class="state problem">{t('dataset_corrupt')}</p>;
  if (report.problem === 'dataset-missing') return <p class="state problem">{t('dataset_missing')}</p>;
  const sorted = sortReport(report, level);
  return (
    <>
      {sorted.groups.length > 0 ? (
        <>
          <p class="summary" role="status">
            {summaryWords(t, sorted)}
          </p>
          <ul class="groups" aria-label={t('popup_list_label')}>
            {sorted.groups.map((group) => (
              <ModelGroup
                key={group.model}
                t={t}
                group={group}
                name={names[group.model]}
                inline={inline}
                onJump={onJump}
              />
            ))}
          </ul>
        </>
      ) : (
        <p class="state">{report.claims.length > 0 ? t('popup_none_judged') : t('popup_none')}</p>
      )}
      {sorted.left > 0 && <p class="aside quiet">{plural(t, 'popup_left', sorted.left)}</p>}
      {report.problem === 'analysis-failed' && <p class="aside problem">{t('popup_failed')}</p>}
      {report.stoppedAt !== undefined && <p class="aside">{plural(t, 'popup_capped', report.stoppedAt)}</p>}
      {!inline && sorted.groups.length > 0 && <p class="aside quiet">{t('popup_toolbar_only')}</p>}
    </>
  );
}
