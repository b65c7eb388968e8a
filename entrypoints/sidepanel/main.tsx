import { guard, reportBug } from '@/src/ext/errors.ts';
import { setLanguage } from '@/src/ext/language.ts';
import { background } from '@/src/ext/messages/to-background.ts';
import { preferences } from '@/src/ext/settings/preferences.ts';
import { siteRules } from '@/src/ext/settings/site-rules.ts';
import { watchAccess } from '@/src/ext/sites/access.ts';
import { askedOf } from '@/src/ext/tabs.ts';
import { shortcuts } from '@/src/ext/commands.ts';
import { showPage } from '@/src/ui/show-page.tsx';
import { Panel } from './app.tsx';
import '@/src/ui/popup/popup.css';
import '@/src/ui/popup/report.css';
import '@/src/ui/check/check.css';
import '@/src/ui/actions/actions.css';
import '@/src/ui/card/card.css';
import '@/src/ui/panel/panel.css';

void guard('sidepanel', async () => {
  const [locked, shown, keys] = await Promise.all([siteRules.locked(), preferences.get(), shortcuts()]);
  const t = await setLanguage(shown.language, background.messages);
  // It stays open for days: other choices, and pages that the browser opens to us, are shown as if it opened again.
  preferences.watch(() => location.reload());
  watchAccess(() => location.reload());
  const app = (
    <Panel pinned={askedOf(location.search)?.tab ?? null} locked={locked} preferences={shown} shortcuts={keys} />
  );
  document.documentElement.classList.add('whole');
  showPage(t, t('extension_name'), app, (error) => reportBug('sidepanel', error));
});
