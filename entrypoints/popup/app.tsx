import { useEffect, useState } from 'preact/hooks';
import { t } from '@/src/ext/i18n.ts';
import { watchTallies } from '@/src/ext/messages/to-background.ts';
import { pageOf } from '@/src/ext/messages/to-page.ts';
import type { Preferences } from '@/src/ext/settings/preferences.ts';
import { siteRules, type SiteRules } from '@/src/ext/settings/site-rules.ts';
import { isOn, switched } from '@/src/ext/sites/rules.ts';
import { siteOf } from '@/src/ext/sites/site.ts';
import { openOptions, type CurrentTab } from '@/src/ext/tabs.ts';
import { Popup, type PopupPage } from '@/src/ui/popup/popup.tsx';
import { readPage } from './page-state.ts';

/** A page that was just switched on has this many milliseconds to tell what it holds before it counts as clean. */
const patience = 1_500;

interface AppProps {
  tab: CurrentTab;
  rules: SiteRules;
  preferences: Preferences;
}

/** The popup with what it knows of the current tab. */
export function App({ tab, rules: initialRules, preferences: { level, inline } }: AppProps) {
  const [rules, setRules] = useState(initialRules);
  const [page, setPage] = useState<PopupPage>({ state: 'loading' });
  const [notice, setNotice] = useState<string | null>(null);
  const site = siteOf(tab.url);
  const on = site !== null && isOn(rules, tab.url);

  const [switchedOn, setSwitchedOn] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const read = async () => {
      const next = site === null ? ({ state: 'unsupported' } as const) : await readPage(tab.id);
      if (!signal.aborted) setPage(next);
    };
    watchTallies((from) => from === tab.id && void read(), signal);
    // Right after the switch nobody in the page answers yet; its first tally ends the waiting.
    const timer = setTimeout(() => void read(), switchedOn ? patience : 0);
    signal.addEventListener('abort', () => clearTimeout(timer));
    return () => controller.abort();
  }, [on, site, switchedOn, tab.id]);

  const onSwitch = async (next: boolean) => {
    if (site === null) return;
    const change = switched(rules, site, next);
    setPage({ state: 'loading' });
    setSwitchedOn(next);
    setRules({ ...rules, ...change });
    const saved = await siteRules.set(change);
    setNotice(saved ? null : t('popup_not_saved'));
    if (!saved) setRules(rules);
  };
  const onJump = async (claim: string) => {
    const found = await pageOf(tab.id)
      .jump(claim)
      .catch(() => false);
    // The page takes the keyboard only once the popup is gone.
    if (found) close();
    else setNotice(t('popup_gone'));
  };
  return (
    <Popup
      t={t}
      site={site}
      on={on}
      page={page}
      level={level}
      inline={inline}
      notice={notice}
      onSwitch={(next) => void onSwitch(next)}
      onJump={(claim) => void onJump(claim)}
      onOptions={() => void openOptions().then(close)}
    />
  );
}
