import { useEffect, useState } from 'preact/hooks';
import { t } from '@/src/ext/i18n.ts';
import { speakAsChosen } from '@/src/ext/language.ts';
import { background } from '@/src/ext/messages/to-background.ts';
import { preferences, type Preferences } from '@/src/ext/settings/preferences.ts';
import { siteRules, type SiteRules } from '@/src/ext/settings/site-rules.ts';
import { parseSite } from '@/src/ext/sites/site.ts';
import { Options, type OptionsProps, type OptionValues } from '@/src/ui/options/options.tsx';
import { declareLanguage } from '@/src/ui/show-page.tsx';

interface AppProps {
  rules: SiteRules;
  preferences: Preferences;
}

/** The options page with the stored settings behind it, changed here or elsewhere. */
export function App({ rules, preferences: shown }: AppProps) {
  const [values, setValues] = useState<OptionValues>({ ...rules, ...shown });
  const [dataset, setDataset] = useState<OptionsProps['dataset']>(null);
  const [languages, setLanguages] = useState<string[]>([]);
  const [saved, setSaved] = useState<boolean | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const merge = (change: Partial<OptionValues>) => setValues((known) => ({ ...known, ...change }));
    siteRules.watch(merge, controller.signal);
    preferences.watch(merge, controller.signal);
    void background.languages().then(setLanguages, () => undefined);
    void background.summarise().then(
      (outcome) => setDataset(outcome.ok ? outcome.value : 'damaged'),
      () => setDataset('damaged'),
    );
    return () => controller.abort();
  }, []);

  const onChange = async (change: Partial<OptionValues>) => {
    if (change.language !== undefined) {
      await speakAsChosen(change.language, background.messages);
      declareLanguage(t, t('options_title'));
    }
    setValues({ ...values, ...change });
    setSaved(null);
    const { mode, except, only, ...look } = change;
    const sites = { ...(mode && { mode }), ...(except && { except }), ...(only && { only }) };
    const results = await Promise.all([
      ...(Object.keys(sites).length > 0 ? [siteRules.set(sites)] : []),
      ...(Object.keys(look).length > 0 ? [preferences.set(look)] : []),
    ]);
    setSaved(results.every(Boolean));
  };
  return (
    <Options
      t={t}
      values={values}
      dataset={dataset}
      languages={languages}
      saved={saved}
      parseSite={parseSite}
      onChange={(change) => void onChange(change)}
    />
  );
}
