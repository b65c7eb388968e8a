import { guarded, reportBug } from '@/src/ext/errors.ts';
import { t } from '@/src/ext/i18n.ts';
import { preferences } from '@/src/ext/settings/preferences.ts';
import { siteRules } from '@/src/ext/settings/site-rules.ts';
import { showPage } from '@/src/ui/show-page.tsx';
import { App } from './app.tsx';
import '@/src/ui/options/options.css';

void guarded('options', async () => {
  document.title = t('options_title');
  const [rules, shown] = await Promise.all([siteRules.get(), preferences.get()]);
  showPage(t, <App rules={rules} preferences={shown} />, (error) => reportBug('options', error));
});
