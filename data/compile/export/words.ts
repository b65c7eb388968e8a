import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageKey, Translate } from '../../../src/ui/text.ts';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const file = join(import.meta.dirname, '../../../public/_locales/en/messages.json');
const messages = JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<MessageKey, Message>>;

/** The extension's English words, filled in as browsers do it: `$NAME$` is a place, `$$` a dollar sign. */
export const words: Translate = (key, ...subs) => {
  // An id of a newer dataset may have no words yet.
  const { message, placeholders = {} } = messages[key] ?? { message: '' };
  return message.replaceAll(/\$(\w*)\$/g, (_, name: string) => {
    if (name === '') return '$';
    const content = placeholders[name.toLowerCase()]?.content ?? '';
    return subs[Number(content.slice(1)) - 1] ?? '';
  });
};
