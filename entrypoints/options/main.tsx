import { guard, reportBug } from '@/src/ext/errors.ts';
import { setLanguage } from '@/src/ext/language.ts';
import { background } from '@/src/ext/messages/to-background.ts';
import { lockedFields } from '@/src/ext/settings/backup.ts';
import { preferences } from '@/src/ext/settings/preferences.ts';
import { siteRules } from '@/src/ext/settings/site-rules.ts';
import { showPage } from '@/src/ui/show-page.tsx';
import { App } from './app.tsx';
import '@/src/ui/options/options.css';
import '@/src/ui/options/density-picture.css';
import '@/src/ui/dataset/dataset.css';
import '@/src/ui/dataset/chart/chart.css';
import '@/src/ui/dataset/compare/compare.css';

void guard('options', async () => {
  const [rules, shown, locked] = await Promise.all([siteRules.get(), preferences.get(), lockedFields()]);
  const t = await setLanguage(shown.language, background.messages);
  showPage(t, t('options_title'), <App rules={rules} preferences={shown} locked={locked} />, (error) =>
    reportBug('options', error),
  );
});
