import { copy } from '@/src/ext/browser-page.ts';
import { guard, reportBug } from '@/src/ext/errors.ts';
import { setLanguage } from '@/src/ext/language.ts';
import { background } from '@/src/ext/messages/to-background.ts';
import { takeSelection } from '@/src/ext/selection.ts';
import { preferences } from '@/src/ext/settings/preferences.ts';
import { CheckPage } from '@/src/ui/check/check-page.tsx';
import { showPage } from '@/src/ui/show-page.tsx';
import '@/src/ui/check/page.css';
import '@/src/ui/check/check.css';

void guard('check', async () => {
  const [text, { language }] = await Promise.all([takeSelection(), preferences.get()]);
  const t = await setLanguage(language, background.messages);
  const page = <CheckPage t={t} text={text} analyze={(blocks) => background.analyze(blocks, {})} copy={copy} />;
  showPage(t, t('check_title'), page, (error) => reportBug('check', error));
});
