import { guard } from './errors.ts';
import type { Catalogue } from './catalogue.ts';
import { messageOfBrowser, setCatalogue, t } from './i18n.ts';

/** The setting for the language of the browser: nothing was chosen. */
export const browserLanguage = 'auto';

/** Reads the messages of a language; null if it is not bundled. */
type ReadMessages = (language: string) => Promise<Catalogue | null>;

/** The messages of the chosen language; null for the browser's own, or if they cannot be read. */
async function chosenMessages(language: string, messages: ReadMessages): Promise<Catalogue | null> {
  return language === browserLanguage ? null : ((await guard('language', () => messages(language))) ?? null);
}

/**
 * Messages of the chosen language, or the browser's, for contexts that do not ask the browser.
 * @param keys their names
 */
export async function catalogueFor(
  language: string,
  messages: ReadMessages,
  keys: readonly string[],
): Promise<Catalogue> {
  const chosen = await chosenMessages(language, messages);
  return Object.fromEntries(keys.map((key) => [key, chosen ? (chosen[key] ?? '') : messageOfBrowser(key)]));
}

/**
 * Sets the language of this context; the browser's if none was chosen or its messages cannot be read.
 * @param language a language tag such as `pt-BR`, or `auto`
 */
export async function setLanguage(language: string, messages: ReadMessages): Promise<typeof t> {
  setCatalogue(await chosenMessages(language, messages));
  return t;
}
