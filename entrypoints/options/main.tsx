import { guarded, reportBug } from '@/src/ext/errors.ts';
import { speakAsChosen } from '@/src/ext/language.ts';
import { background } from '@/src/ext/messages/to-background.ts';
import { preferences } from '@/src/ext/settings/preferences.ts';
import { siteRules } from '@/src/ext/settings/site-rules.ts';
import { showPage } from '@/src/ui/show-page.tsx';
import { App } from './app.tsx';
import '@/src/ui/options/options.css';

void guarded('options', async () => {
  const [rules, shown] = await Promise.all([siteRules.get(), preferences.get()]);
  const t = await speakAsChosen(shown.language, background.messages);
  showPage(t, t('options_title'), <App rules={rules} preferences={shown} />, (error) => reportBug('options', error));
});
