import { guard } from './errors.ts';
import type { Catalogue } from './catalogue.ts';
import { messageOfBrowser, speak, t } from './i18n.ts';

/** The language of the browser, as a setting: nothing was chosen. */
export const browserLanguage = 'auto';

/** Gives the messages of a language; null where it is not bundled. */
type ReadMessages = (language: string) => Promise<Catalogue | null>;

/** The messages of the chosen language; null for the browser's own, or where they cannot be had. */
async function chosenMessages(language: string, messages: ReadMessages): Promise<Catalogue | null> {
  return language === browserLanguage ? null : ((await guard('language', () => messages(language))) ?? null);
}

/** Messages of the chosen language, or as the browser gives them, for contexts that do not ask it. @param keys their names */
export async function catalogueFor(
  language: string,
  messages: ReadMessages,
  keys: readonly string[],
): Promise<Catalogue> {
  const chosen = await chosenMessages(language, messages);
  return Object.fromEntries(keys.map((key) => [key, chosen ? (chosen[key] ?? '') : messageOfBrowser(key)]));
}

/**
 * Makes this context speak the chosen language; the browser's where none was chosen or its messages cannot be had.
 * @param language a language tag such as `pt-BR`, or `auto`
 */
export async function setLanguage(language: string, messages: ReadMessages): Promise<typeof t> {
  speak(await chosenMessages(language, messages));
  return t;
}
