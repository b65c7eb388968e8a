import { takeAsked } from '@/src/ext/messages/asked.ts';
import { shortcuts } from '@/src/ext/commands.ts';
import { guard, reportBug } from '@/src/ext/errors.ts';
import { setLanguage } from '@/src/ext/language.ts';
import { background } from '@/src/ext/messages/to-background.ts';
import { preferences } from '@/src/ext/settings/preferences.ts';
import { siteRules } from '@/src/ext/settings/site-rules.ts';
import { hasAccess } from '@/src/ext/sites/access.ts';
import { readInForce } from '@/src/ext/sites/in-force.ts';
import { askedOf, currentTab } from '@/src/ext/tabs.ts';
import { keepInSight } from '@/src/ui/popup/keep-in-sight.ts';
import { showPage } from '@/src/ui/show-page.tsx';
import { App } from './app.tsx';
import { readEarly } from './page-state.ts';
import '@/src/ui/popup/popup.css';
import '@/src/ui/popup/report.css';
import '@/src/ui/check/check.css';
import '@/src/ui/actions/actions.css';
import '@/src/ui/glossary/glossary.css';

void guard('popup', async () => {
  // The page is asked while the settings are read, so that the popup opens with its claims.
  const opened = askedOf(location.search);
  const asked = currentTab(opened).then(async (tab) => {
    if (!tab) return null;
    const [early, claim] = await Promise.all([readEarly(tab.id), opened ? opened.claim : takeAsked(tab.id)]);
    return { tab, early, claim };
  });
  const [page, force, locked, shown, keys] = await Promise.all([
    asked,
    readInForce(),
    siteRules.locked(),
    preferences.get(),
    shortcuts(),
  ]);
  if (!page) return;
  const { tab, early, claim } = page;
  const access = await hasAccess(tab.url);
  const t = await setLanguage(shown.language, background.messages);
  const given = {
    tab,
    early,
    force,
    locked,
    access,
    preferences: shown,
    claim,
    shortcuts: keys,
  };
  const app = <App {...given} />;
  if (opened) document.documentElement.classList.add('whole');
  keepInSight(document);
  showPage(t, t('extension_name'), app, (error) => reportBug('popup', error));
});
