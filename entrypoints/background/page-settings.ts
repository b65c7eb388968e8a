import type { Held } from '@/src/ext/messages/to-background.ts';
import { renewPages } from '@/src/ext/messages/to-page.ts';
import { catalogueFor } from '@/src/ext/language.ts';
import { dismissals } from '@/src/ext/settings/dismissals.ts';
import { preferences } from '@/src/ext/settings/preferences.ts';
import { badgeMessages } from '@/src/ui/class-words.ts';
import { messages } from './languages.ts';

/** Of hundreds of messages those that badges are made of; all languages have the same. */
const namesOfBadges = async (): Promise<string[]> =>
  Object.keys((await messages('en')) ?? {}).filter((key) => badgeMessages.test(key));

/** What pages are told of the person's choices. */
export async function held(): Promise<Held> {
  const [chosen, dismissed] = await Promise.all([preferences.get(), dismissals.get()]);
  return {
    preferences: chosen,
    dismissals: dismissed,
    messages: await catalogueFor(chosen.language, messages, await namesOfBadges()),
  };
}

/** Has pages follow each change. To be called once by the background, in its first turn. */
export function followHeld(): void {
  preferences.watch(() => void renewPages());
  dismissals.watch(() => void renewPages());
}
