import { useState } from 'preact/hooks';
import type { ClaimStep } from '@/src/vocabulary/types.ts';
import { t } from '@/src/ext/i18n.ts';
import { jumpTo } from '@/src/ext/messages/frames.ts';
import { background } from '@/src/ext/messages/to-background.ts';
import { warnIfSlow } from '@/src/ext/messages/patience.ts';
import { stepIn } from '@/src/ext/messages/steps.ts';
import { hasSidePanel, openSidePanel } from '@/src/ext/side-panel.ts';
import { restore } from '@/src/ext/settings/dismissals.ts';
import type { Preferences } from '@/src/ext/settings/preferences.ts';
import { askForAccess } from '@/src/ext/sites/access.ts';
import type { InForce } from '@/src/ext/sites/in-force.ts';
import { annotateFile, inject } from '@/src/ext/sites/open-tabs.ts';
import { openOptions, type CurrentTab } from '@/src/ext/tabs.ts';
import { Popup, type PopupProps } from '@/src/ui/popup/popup.tsx';
import { actionPorts } from '../wiring/action-ports.ts';
import type { EarlyPage } from './page-state.ts';
import { usePage, type Turn } from './use-page.ts';
import { useRules } from './use-rules.ts';
import { useUnread } from './use-unread.ts';

interface AppProps {
  tab: CurrentTab;
  /** What its page reported before the popup was drawn. */
  early: EarlyPage;
  /** What was in force when the popup opened. */
  force: InForce;
  /** Which of the rules an organisation prescribes. */
  locked: readonly string[];
  /** Whether the browser lets the extension into pages of this site without a press. */
  access: boolean;
  preferences: Preferences;
  /** Id of the claim that the popup was opened for, or null. */
  claim: string | null;
  shortcuts: PopupProps['shortcuts'];
  /** Where it is no popup, but stays beside the page. */
  beside?: {
    /** How often a page has loaded in the tab: it is asked again when that changes. */
    loads: number;
    evidenceOf: PopupProps['evidenceOf'];
    /** In place of closing a popup that has done what it was asked for. */
    onDone(): void;
  };
}

/** The popup with what it knows of the current tab. */
export function App({ tab, early, force, locked, access, claim: asked, preferences, shortcuts, beside }: AppProps) {
  const leave = beside?.onDone ?? (() => close());
  const { level, density, frames } = preferences;
  const [notice, setNotice] = useState<string | null>(null);
  const [step, setStep] = useState<ClaimStep | null>(null);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const [turn, setTurn] = useState<Turn>({ starting: false });
  const begin = (starting: boolean) => {
    setTurn({ starting });
    setStep(null);
    setNotice(null);
  };
  const rules = useRules(tab.url, force, begin, () => setNotice(t('popup_not_saved')));
  const page = usePage({ tab: tab.id, supported: rules.site !== null, frames, turn, loads: beside?.loads ?? 0, early });

  const unread = useUnread(tab.id);
  const actions = actionPorts(
    () => tab.url ?? '',
    () => tab.title ?? '',
    () => rules.site,
    tab.incognito,
    setDismissed,
  );
  const onRestore = async (id: string) => {
    setDismissed(null);
    if (!(await restore(id))) setNotice(t('popup_not_saved'));
  };
  const onCheckPage = async () => {
    begin(true);
    // The press on the toolbar gave access to this one page.
    if (!(await inject(tab.id, annotateFile))) begin(false);
  };
  /** Waits for what the page answers to a press; shows it if that takes long. */
  const awaitAnswer = <Answer,>(answer: Promise<Answer>): Promise<Answer> => {
    setNotice(null);
    return warnIfSlow(answer, () => setNotice(t('popup_silent')));
  };
  const onJump = async (claim: string) => {
    const found = await awaitAnswer(jumpTo(tab.id, claim));
    // The page gets the focus only once the popup is gone.
    if (found) leave();
    else setNotice(t('popup_gone'));
  };
  const onStep = async (direction: 1 | -1) => {
    const come = await awaitAnswer(stepIn(tab.id, frames, direction));
    setStep(come);
    setNotice(come ? null : t('popup_gone'));
  };
  return (
    <Popup
      t={t}
      site={rules.site}
      on={rules.on}
      locked={locked.includes(rules.mode === 'only-on' ? 'only' : 'except')}
      pausedUntil={rules.pausedUntil}
      onClick={rules.mode === 'on-click' || !access}
      page={page}
      unread={unread}
      level={level}
      inline={density !== 'toolbar'}
      step={step}
      asked={asked}
      notice={notice}
      onSwitch={rules.switchSite}
      onPause={rules.setPause}
      onCheckPage={() => void onCheckPage()}
      onAllow={rules.mode === 'on-click' ? undefined : () => void askForAccess().then(leave)}
      onJump={(claim) => void onJump(claim)}
      onStep={(direction) => void onStep(direction)}
      actions={actions}
      onRestore={(id) => void onRestore(id)}
      onUndo={dismissed === null ? undefined : () => void onRestore(dismissed)}
      shortcuts={shortcuts}
      analyze={(blocks) => background.analyze(blocks, {})}
      evidenceOf={beside?.evidenceOf}
      onPanel={beside || !hasSidePanel ? undefined : () => void openSidePanel(tab.id).then(leave)}
      onOptions={() => void openOptions().then(leave)}
    />
  );
}
