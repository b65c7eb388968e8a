import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { ClaimStep, ModelId, PageReport } from '@/src/vocabulary/types.ts';
import type { Level } from '@/src/page/ports.ts';
import type { ActionPorts } from '../actions/actions.tsx';
import { Missed } from '../actions/missed.tsx';
import { Check, type CheckProps } from '../check/check.tsx';
import { Folded } from '../glossary/folded.tsx';
import { Shortcuts, type Shortcut } from '../options/shortcuts.tsx';
import { formatUntil, untilRestart, type Translate } from '../text.ts';
import { PauseChoice, type PauseEnd } from './pause-choice.tsx';
import { FoldedGlossary } from '../glossary/glossary.tsx';
import { emptyWords, Report } from './report.tsx';
import { SiteSwitch } from './site-switch.tsx';
import { Undo } from './undo.tsx';

/** What is known of the page in the current tab. */
export type PopupPage =
  | { state: 'loading' }
  /** The browser lets no extension in. */
  | { state: 'unsupported' }
  /** It has not answered for a while: it hangs, or has very much to do. */
  | { state: 'silent' }
  /** No script of ours reads it: it was open before, or nobody has answered it yet. */
  | { state: 'not-read' }
  /** Checked, and nothing there to look at closer. */
  | { state: 'clean' }
  | { state: 'reported'; report: PageReport };

export interface PopupProps {
  t: Translate;
  /** The site as people name it, or null where there is none. */
  site: string | null;
  on: boolean;
  /** Whether an organisation prescribes where pages are checked. */
  locked: boolean;
  /** Until when everything rests, in milliseconds since 1970; null where nothing does. */
  pausedUntil: number | null;
  /** Whether pages are checked by a press alone. */
  onClick: boolean;
  page: PopupPage;
  /** Where the page seems to be in a language in which claims are not read: its tag, and those of the others. */
  unread?: { language: string; read: readonly string[] } | undefined;
  level: Level;
  inline: boolean;
  /** The claim that was stepped to last. */
  step: ClaimStep | null;
  /** Id of the claim for which the popup was opened, or null: what can be done with it is open. */
  asked: string | null;
  /** What claims can be cited, dismissed and reported with. */
  actions: ActionPorts;
  /** What just went wrong, in words. */
  notice: string | null;
  onSwitch(on: boolean): void;
  /** Rest everywhere until then, or end the rest. */
  onPause(end: PauseEnd | null): void;
  /** Takes the dismissal back that was just made here; absent where none was. */
  onUndo?: (() => void) | undefined;
  /** The keyboard commands with their keys, as they are set in the browser. */
  shortcuts: readonly Shortcut[];
  /** Check the page in front, where that takes a press. */
  onCheckPage(): void;
  /** Ask for access to all sites, where the browser has withheld what the settings ask for. */
  onAllow?: (() => void) | undefined;
  onJump(claim: string): void;
  onStep(direction: 1 | -1): void;
  /** Take a dismissal back. */
  onRestore(id: string): void;
  onOptions(): void;
  /** Show the same beside the page; absent where it is there already, or nowhere. */
  onPanel?: (() => void) | undefined;
  /** What unfolds below the claims about a model; nothing in a popup, which has no room for it. */
  evidenceOf?: ((model: ModelId) => ComponentChild) | undefined;
  analyze: CheckProps['analyze'];
}

/** Popup of the toolbar icon: the switch for this site, then what the page claims; or a field for any other text. */
export function Popup(props: PopupProps) {
  const { t, onPause, onOptions } = props;
  const [view, setView] = useState<'page' | 'check' | 'pause'>('page');
  const pauseUntil = (end: PauseEnd) => {
    setView('page');
    onPause(end);
  };
  return (
    <main class="theme popup">
      {view === 'page' && <Page {...props} />}
      {view === 'pause' && <PauseChoice t={t} onChoose={pauseUntil} />}
      {view === 'check' && (
        <div class="body">
          <Check t={t} text="" analyze={props.analyze} copy={props.actions.copy} />
        </div>
      )}
      <footer>
        <button type="button" class="link" onClick={() => setView(view === 'page' ? 'check' : 'page')}>
          {view === 'page' ? t('popup_check_text') : t('popup_back')}
        </button>
        {props.pausedUntil === null && view === 'page' && (
          <button type="button" class="link pause" onClick={() => setView('pause')}>
            {t('popup_pause_menu')}
          </button>
        )}
        <button type="button" class="link" onClick={onOptions}>
          {t('popup_options')}
        </button>
      </footer>
    </main>
  );
}

function Page(props: PopupProps) {
  const { t, site, on, locked, pausedUntil, onClick, notice, onSwitch } = props;
  const switchable = site !== null && pausedUntil === null && !onClick;
  return (
    <>
      <header>{switchable && <SiteSwitch t={t} site={site} on={on} locked={locked} onSwitch={onSwitch} />}</header>
      <div class="body">
        {notice !== null && (
          <p class="notice" role="alert">
            {notice}
          </p>
        )}
        {props.onUndo && <Undo t={t} onUndo={props.onUndo} />}
        <State {...props} />
        <div class="aside">
          {props.shortcuts.length > 0 && (
            <Folded title={t('shortcuts_title')}>
              <Shortcuts t={t} shortcuts={props.shortcuts} />
            </Folded>
          )}
          <FoldedGlossary t={t} />
          {isRead(props) && <Missed ports={props.actions} />}
        </div>
      </div>
    </>
  );
}

/** Whether the page was read: only there can a claim be missed. */
const isRead = ({ on, pausedUntil, page }: PopupProps): boolean =>
  on && pausedUntil === null && (page.state === 'clean' || page.state === 'reported');

/** The middle part: the state of the extension, or else of the page. */
function State(props: PopupProps) {
  const { t, site, on, onClick, pausedUntil, page, onPause, onCheckPage, onAllow } = props;
  if (pausedUntil !== null)
    return (
      <div class="state">
        <p>{untilRestart(pausedUntil) ? t('popup_paused_restart') : t('popup_paused', formatUntil(t, pausedUntil))}</p>
        <button type="button" class="button" onClick={() => onPause(null)}>
          {t('popup_resume')}
        </button>
      </div>
    );
  if (onClick && site !== null && (page.state === 'clean' || page.state === 'not-read'))
    return (
      <div class="state">
        <p>{t('popup_on_click')}</p>
        <button type="button" class="button" onClick={onCheckPage}>
          {t('popup_check_page')}
        </button>
        {onAllow && (
          <button type="button" class="button" onClick={onAllow}>
            {t('popup_allow')}
          </button>
        )}
      </div>
    );
  if (site !== null && !on && !onClick) return <p class="state">{t('popup_site_off')}</p>;
  return <PageState {...props} />;
}

function PageState(props: PopupProps) {
  const { t, page, onCheckPage } = props;
  switch (page.state) {
    case 'loading':
      return <p class="state quiet">{t('popup_loading')}</p>;
    case 'unsupported':
      return <p class="state">{t('popup_unsupported')}</p>;
    case 'silent':
      return <p class="state problem">{t('popup_silent')}</p>;
    case 'not-read':
      return (
        <div class="state">
          <p class="problem">{t('popup_not_read')}</p>
          <button type="button" class="button" onClick={onCheckPage}>
            {t('popup_check_page')}
          </button>
        </div>
      );
    case 'clean':
      return <p class="state">{emptyWords(props)}</p>;
    case 'reported':
      return <Report {...props} report={page.report} />;
  }
}
