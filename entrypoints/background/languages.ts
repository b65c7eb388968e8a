import type { Catalogue } from '@/src/ext/catalogue.ts';
import type { t } from '@/src/ext/i18n.ts';
import { setLanguage } from '@/src/ext/language.ts';
import { preferences } from '@/src/ext/settings/preferences.ts';

/** One compact catalogue a language, read when it is first asked for. */
const bundled = import.meta.glob<Catalogue>('/public/_locales/*/messages.json', {
  query: '?catalogue',
  import: 'default',
});

const byTag = new Map(
  Object.entries(bundled).map(([path, read]) => [(path.split('/').at(-2) ?? '').replace('_', '-'), read]),
);

/** Tags of all languages that the interface speaks, e.g. `en`, `pt-BR`. */
export const languages = (): string[] => [...byTag.keys()].sort();

/** The messages of a language; null if it is not bundled. */
export const messages = async (language: string): Promise<Catalogue | null> => (await byTag.get(language)?.()) ?? null;

let translate: Promise<typeof t> | undefined;

/** The background's own words in the chosen language. To be called for each use: the choice may change. */
export const words = (): Promise<typeof t> =>
  (translate ??= preferences.get().then(({ language }) => setLanguage(language, messages)));

/** Calls back once the language of the background has changed. */
export function whenLanguageChanges(changed: () => void): void {
  preferences.watch((now, before) => {
    if (now.language === before.language) return;
    translate = undefined;
    void words().then(changed);
  });
}
