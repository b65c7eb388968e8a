import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DataState, DatasetIndex } from '@/src/vocabulary/types.ts';
import { copy, download, today } from '@/src/ext/browser-page.ts';
import { changeShortcuts, shortcuts } from '@/src/ext/commands.ts';
import { t } from '@/src/ext/i18n.ts';
import { setLanguage } from '@/src/ext/language.ts';
import { background } from '@/src/ext/messages/to-background.ts';
import { readBackup, storeSettings, writeBackup } from '@/src/ext/settings/backup.ts';
import type { Dismissal } from '@/src/ext/settings/dismissed.ts';
import { dismissals, restore } from '@/src/ext/settings/dismissals.ts';
import { preferences, type Preferences } from '@/src/ext/settings/preferences.ts';
import { siteRules, type SiteRules } from '@/src/ext/settings/site-rules.ts';
import { askForAccess, hasFullAccess, watchAccess } from '@/src/ext/sites/access.ts';
import { parseSite } from '@/src/ext/sites/site.ts';
import { useAnswer } from '@/src/ui/dataset/use-answer.ts';
import type { UpdatePorts } from '@/src/ui/options/data-update.tsx';
import { Options } from '@/src/ui/options/options.tsx';
import { parseRoute, type Route } from '@/src/ui/options/route.ts';
import type { OptionChange, OptionValues } from '@/src/ui/options/values.ts';
import { declareLanguage } from '@/src/ui/show-page.tsx';

interface AppProps {
  rules: SiteRules;
  preferences: Preferences;
  locked: string[];
}

/** The view for the address, kept up to date. */
function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

/** Whether the browser lets the extension into all pages; null until it has answered. */
function useAccess(): boolean | null {
  const [access, setAccess] = useState<boolean | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const look = () => void hasFullAccess().then(setAccess);
    watchAccess(look, controller.signal);
    look();
    return () => controller.abort();
  }, []);
  return access;
}

/** The current settings, changed here or elsewhere. */
function useSettings({ rules, preferences: shown }: AppProps) {
  const [values, setValues] = useState<OptionValues>({ ...rules, ...shown });
  const [saved, setSaved] = useState<boolean | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const merge = (change: OptionChange) => setValues((known) => ({ ...known, ...change }));
    siteRules.watch(merge, controller.signal);
    preferences.watch(merge, controller.signal);
    return () => controller.abort();
  }, []);
  const change = useCallback(async (next: OptionChange) => {
    // Asked during the press: later the browser would refuse. If the person declines, the page says what that means.
    if (next.mode !== undefined && next.mode !== 'on-click') void askForAccess();
    if (next.language !== undefined) {
      await setLanguage(next.language, background.messages);
      declareLanguage(t, t('options_title'));
    }
    setValues((known) => ({ ...known, ...next }));
    setSaved(null);
    setSaved(await storeSettings(next));
  }, []);
  return { values, saved, onChange: (next: OptionChange) => void change(next) };
}

/** What was dismissed, here or elsewhere. */
function useDismissed(): readonly Dismissal[] {
  const [entries, setEntries] = useState<readonly Dismissal[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    void dismissals.get().then((now) => setEntries(now.entries));
    dismissals.watch((now) => setEntries(now.entries), controller.signal);
    return () => controller.abort();
  }, []);
  return entries;
}

/** The data in use, and how to change them; `revision` changes with them. */
function useUpdates(): { updates: UpdatePorts; revision: number } {
  const [state, setState] = useState<DataState | null>(null);
  const [revision, setRevision] = useState(0);
  useEffect(() => void background.dataState().then(setState), [revision]);
  const renew = () => setRevision((before) => before + 1);
  const take = async (text: string) => {
    const answer = await background.takeUpdate(text);
    renew();
    return answer;
  };
  const drop = async () => {
    await background.dropUpdate();
    renew();
  };
  return { updates: { state, inspect: background.inspectUpdate, take, drop }, revision };
}

const saveFile = () => void writeBackup().then((text) => download('actually-open-settings.json', text));

/** The options page with the stored settings and the dataset behind it. */
export function App(props: AppProps) {
  const route = useRoute();
  const { values, saved, onChange } = useSettings(props);
  const access = useAccess();
  const dismissed = useDismissed();
  const [languages, setLanguages] = useState<string[]>([]);
  const [keys, setKeys] = useState<Awaited<ReturnType<typeof shortcuts>>>([]);
  const { updates, revision } = useUpdates();
  const index = useAnswer<DatasetIndex>(String(revision), background.browse);
  const nameOf = (id: string): string =>
    (typeof index === 'object' && index?.models.find((model) => model.id === id)?.name) || id;
  useEffect(() => {
    void background.languages().then(setLanguages, () => undefined);
    void shortcuts().then(setKeys);
  }, []);
  return (
    <Options
      t={t}
      route={route}
      values={values}
      locked={props.locked}
      languages={languages}
      index={index}
      saved={saved}
      updates={updates}
      today={today()}
      parseSite={parseSite}
      access={access}
      onAskAccess={() => void askForAccess()}
      copy={copy}
      describe={background.describe}
      describeLicence={background.describeLicence}
      backup={{ save: saveFile, read: readBackup, apply: onChange }}
      onChange={onChange}
      shortcuts={{ list: keys, change: () => void changeShortcuts() }}
      dismissed={{ entries: dismissed, nameOf, onRestore: (id) => void restore(id) }}
    />
  );
}
