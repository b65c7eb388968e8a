import { useEffect, useState } from 'preact/hooks';
import languages from '@/data/dist/languages.json';
import { copy, today } from '@/src/ext/browser-page.ts';
import { guard, reportBug } from '@/src/ext/errors.ts';
import { setLanguage } from '@/src/ext/language.ts';
import { background } from '@/src/ext/messages/to-background.ts';
import { preferences } from '@/src/ext/settings/preferences.ts';
import { siteRules, type SiteRules } from '@/src/ext/settings/site-rules.ts';
import { askForAccess } from '@/src/ext/sites/access.ts';
import { isPinned } from '@/src/ext/toolbar.ts';
import { asksFor, extensionVersion } from '@/src/ext/tabs.ts';
import type { Scheme } from '@/src/page/ports.ts';
import { badgeMount } from '@/src/ui/badge/badge.tsx';
import { cardMount } from '@/src/ui/card/mount.tsx';
import { showPage } from '@/src/ui/show-page.tsx';
import type { Translate } from '@/src/ui/text.ts';
import { Welcome, type FirstMode } from '@/src/ui/welcome/welcome.tsx';
import '@/src/ui/options/options.css';
import '@/src/ui/glossary/glossary.css';
import '@/src/ui/welcome/welcome.css';

interface AppProps {
  pinned: boolean | null;
  t: Translate;
  rules: SiteRules;
  locked: boolean;
}

const analyze = (blocks: Parameters<typeof background.analyze>[0]) => background.analyze(blocks, { lang: 'en' });

/** The sample is drawn as on a page, by the same views. */
function samplePorts(t: Translate) {
  return {
    analyze,
    mountBadge: badgeMount({ t, onBug: (error) => reportBug('badge', error) }),
    mountCard: cardMount({
      t,
      page: () => location.href,
      title: () => document.title,
      version: extensionVersion(),
      describe: background.describe,
      copy,
      today,
      openModel: (model) => void background.openModel(model).catch(() => undefined),
      onBug: (error) => reportBug('card', error),
    }),
  };
}

const dark = matchMedia('(prefers-color-scheme: dark)');

/** Systems change it in the evening, while the page is open. */
function useScheme(): Scheme {
  const [isDark, setDark] = useState(dark.matches);
  useEffect(() => {
    const controller = new AbortController();
    dark.addEventListener('change', () => setDark(dark.matches), { signal: controller.signal });
    return () => controller.abort();
  }, []);
  return isDark ? 'dark' : 'light';
}

function App({ t, rules, locked, pinned }: AppProps) {
  const [sample] = useState(() => samplePorts(t));
  const scheme = useScheme();
  const [mode, setMode] = useState(rules.mode);
  useEffect(() => {
    const controller = new AbortController();
    siteRules.watch((now) => setMode(now.mode), controller.signal);
    return () => controller.abort();
  }, []);
  const onMode = (next: FirstMode) => {
    setMode(next);
    if (next === 'everywhere-except') void askForAccess();
    void siteRules.set({ mode: next });
  };
  return (
    <Welcome
      t={t}
      mode={mode === 'only-on' ? null : mode}
      locked={locked}
      checkHref="check.html"
      optionsHref="options.html"
      pinned={pinned}
      sidePanel={asksFor('sidePanel')}
      languages={languages.map(({ code }) => code)}
      sample={{ ...sample, scheme }}
      onMode={onMode}
    />
  );
}

void guard('welcome', async () => {
  const [rules, locked, { language }, pinned] = await Promise.all([
    siteRules.get(),
    siteRules.locked(),
    preferences.get(),
    isPinned(),
  ]);
  const t = await setLanguage(language, background.messages);
  const page = <App t={t} rules={rules} locked={locked.includes('mode')} pinned={pinned} />;
  showPage(t, t('welcome_title'), page, (error) => reportBug('welcome', error));
});
