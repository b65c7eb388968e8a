import { guarded } from './errors.ts';
import type { Catalogue } from './catalogue.ts';
import { browserLocale, speak, t } from './i18n.ts';

/** The language of the browser, as a setting: nothing was chosen. */
export const browserLanguage = 'auto';

/** Gives the messages of a language; null where it is not bundled. */
type ReadMessages = (language: string) => Promise<Catalogue | null>;

/** The messages of the chosen language; null for the browser's own, or where they cannot be had. */
async function chosenMessages(language: string, messages: ReadMessages): Promise<Catalogue | null> {
  return language === browserLanguage ? null : ((await guarded('language', () => messages(language))) ?? null);
}

/**
 * The messages of the chosen language, or those that the browser picks, for contexts that do not ask the browser.
 * @throws Error where the browser picks a language that is not bundled
 */
export async function catalogueFor(language: string, messages: ReadMessages): Promise<Catalogue> {
  const chosen = await chosenMessages(language, messages);
  if (chosen) return chosen;
  // The messages name the language as it is written, such as `en-GB`; the folder may be that of all who speak it.
  const tag = browserLocale();
  const picked = (await messages(tag)) ?? (await messages(tag.replace(/-.*$/, '')));
  if (!picked) throw new Error(`no messages in ${tag}`);
  return picked;
}

/**
 * Makes this context speak the chosen language; the browser's where none was chosen or its messages cannot be had.
 * @param language a language tag such as `pt-BR`, or `auto`
 */
export async function speakAsChosen(language: string, messages: ReadMessages): Promise<typeof t> {
  speak(await chosenMessages(language, messages));
  return t;
}
