import messages from '@/public/_locales/en/messages.json';
import type { Translate } from '@/src/ui/text.ts';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** The messages of a locale file as the browser would give them: placeholders filled, `$$` a dollar sign,
 * unknown names empty. */
export function translator(locale: Record<string, Message>): Translate {
  return (key, ...subs) => {
    const entry = Object.hasOwn(locale, key) ? locale[key] : undefined;
    if (!entry) return '';
    return entry.message.replaceAll(/\$\$|\$([A-Z_]+)\$/g, (all, name: string | undefined) => {
      if (name === undefined) return all.slice(1);
      const content = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
      return content.replaceAll(/\$(\d)/g, (_whole, place: string) => subs[Number(place) - 1] ?? '');
    });
  };
}

/** The English interface. */
export const t = translator(messages);
