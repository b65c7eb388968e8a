import { guarded } from './errors.ts';
import type { Catalogue } from './catalogue.ts';
import { speak, t } from './i18n.ts';

/** The language of the browser, as a setting: nothing was chosen. */
export const browserLanguage = 'auto';

/**
 * Makes this context speak the chosen language; the browser's where none was chosen or its messages cannot be had.
 * @param language a language tag such as `pt-BR`, or `auto`
 * @param messages gives the messages of a language, null where it is not bundled
 */
export async function speakAsChosen(
  language: string,
  messages: (language: string) => Promise<Catalogue | null>,
): Promise<typeof t> {
  speak(language === browserLanguage ? null : ((await guarded('language', () => messages(language))) ?? null));
  return t;
}
