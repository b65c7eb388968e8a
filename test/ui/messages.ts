import messages from '@/public/_locales/en/messages.json';
import { compact, type WrittenMessage } from '@/src/cli/develop/build/compact.ts';
import { translatorFor } from '@/src/ext/catalogue.ts';
import type { Translate } from '@/src/ui/text.ts';

/** The messages of a locale file as the extension gives them. */
export const translator = (locale: Record<string, WrittenMessage>): Translate => translatorFor(compact(locale));

/** The English interface. */
export const t = translator(messages);
