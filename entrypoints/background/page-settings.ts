import type { SettingsForPages } from '@/src/ext/messages/to-background.ts';
import { renewPages } from '@/src/ext/messages/to-page.ts';
import { catalogueFor } from '@/src/ext/language.ts';
import { dismissalsIn, watchDismissals } from '@/src/ext/settings/dismissals.ts';
import { dismissalsFor } from '@/src/ext/settings/dismissed.ts';
import { secretOf } from '@/src/ext/settings/page-secret.ts';
import { preferences } from '@/src/ext/settings/preferences.ts';
import type { Asking } from '@/src/ext/sites/asking-document.ts';
import { badgeMessages } from '@/src/ui/class-words.ts';
import { versionInUse } from './data-in-use.ts';
import { messages } from './languages.ts';

/** Names of the messages that badges use, of some hundred; they are the same in all languages. */
const namesOfBadges = async (): Promise<string[]> =>
  Object.keys((await messages('en')) ?? {}).filter((key) => badgeMessages.test(key));

/** The person's choices, for the page that asks: nothing about other sites. */
export async function readPageSettings({ url = '', tab }: Asking): Promise<SettingsForPages> {
  const [chosen, dismissed, secret, version] = await Promise.all([
    preferences.get(),
    dismissalsIn(tab?.incognito ?? false),
    secretOf(url),
    versionInUse(),
  ]);
  return {
    preferences: chosen,
    dismissals: dismissalsFor(dismissed, url, version),
    secret,
    messages: await catalogueFor(chosen.language, messages, await namesOfBadges()),
  };
}

/** Makes pages ask again after each change. To be called once by the background, in its first turn. */
export function followSettings(): void {
  preferences.watch(() => void renewPages());
  watchDismissals(() => void renewPages());
}
