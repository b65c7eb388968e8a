import { useEffect, useState } from 'preact/hooks';
import { t } from '@/src/ext/i18n.ts';
import { background } from '@/src/ext/messages/to-background.ts';
import { preferences, type Preferences } from '@/src/ext/settings/preferences.ts';
import { siteRules, type SiteRules } from '@/src/ext/settings/site-rules.ts';
import { parseSite } from '@/src/ext/sites/site.ts';
import { Options, type OptionsProps, type OptionValues } from '@/src/ui/options/options.tsx';

interface AppProps {
  rules: SiteRules;
  preferences: Preferences;
}

/** The options page with the stored settings behind it, changed here or elsewhere. */
export function App({ rules, preferences: shown }: AppProps) {
  const [values, setValues] = useState<OptionValues>({ ...rules, ...shown });
  const [dataset, setDataset] = useState<OptionsProps['dataset']>(null);
  const [saved, setSaved] = useState<boolean | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const merge = (change: Partial<OptionValues>) => setValues((known) => ({ ...known, ...change }));
    siteRules.watch(merge, controller.signal);
    preferences.watch(merge, controller.signal);
    void background.summarise().then(
      (outcome) => setDataset(outcome.ok ? outcome.value : 'damaged'),
      () => setDataset('damaged'),
    );
    return () => controller.abort();
  }, []);

  const onChange = async (change: Partial<OptionValues>) => {
    setValues({ ...values, ...change });
    setSaved(null);
    const { level, inline, ...sites } = change;
    const look = { ...(level && { level }), ...(inline !== undefined && { inline }) };
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
      saved={saved}
      parseSite={parseSite}
      onChange={(change) => void onChange(change)}
    />
  );
}
