import messages from '@/public/_locales/en/messages.json';
import { compact, type WrittenMessage } from '@/src/cli/build/compact.ts';
import { fromCatalogue, isolated } from '@/src/ext/catalogue.ts';
import type { Translate } from '@/src/ui/text.ts';

/** The messages of a locale file as the extension gives them. */
export function translator(locale: Record<string, WrittenMessage>): Translate {
  const catalogue = compact(locale);
  return (key, ...subs) => fromCatalogue(catalogue, key, isolated(subs, catalogue['locale'] ?? ''));
}

/** The English interface. */
export const t = translator(messages);
