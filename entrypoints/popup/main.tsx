import { guarded, reportBug } from '@/src/ext/errors.ts';
import { speakAsChosen } from '@/src/ext/language.ts';
import { background } from '@/src/ext/messages/to-background.ts';
import { preferences } from '@/src/ext/settings/preferences.ts';
import { siteRules } from '@/src/ext/settings/site-rules.ts';
import { currentTab } from '@/src/ext/tabs.ts';
import { showPage } from '@/src/ui/show-page.tsx';
import { App } from './app.tsx';
import '@/src/ui/popup/popup.css';

void guarded('popup', async () => {
  const [tab, rules, shown] = await Promise.all([currentTab(), siteRules.get(), preferences.get()]);
  const t = await speakAsChosen(shown.language, background.messages);
  if (tab)
    showPage(t, t('extension_name'), <App tab={tab} rules={rules} preferences={shown} />, (error) =>
      reportBug('popup', error),
    );
});
