import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WrittenMessage } from '@/src/cli/develop/build/compact';

/** A third longer, as translations are. */
const longer = (message: string): string => `⟦${message} ${'ẋẏ '.repeat(Math.ceil(message.length / 10)).trim()}⟧`;

/**
 * Puts a language that nobody speaks in the place of English in a folder with a built extension: every message in
 * brackets and a third longer. Text on the screen without brackets is hard-coded.
 * @param locale the language whose dates, numbers and direction it has, e.g. `ar`
 */
export function speakPseudo(extension: string, locale: string): void {
  const file = join(extension, '_locales/en/messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, WrittenMessage>;
  for (const [key, entry] of Object.entries(messages)) {
    if (key === 'locale') entry.message = locale;
    // Browsers refuse an extension with a long name or description.
    else if (entry.message !== '' && !key.startsWith('extension_') && !entry.description?.startsWith('Stays English'))
      entry.message = longer(entry.message);
  }
  // Every plural form that the locale may ask for.
  for (const [key, entry] of Object.entries(messages).filter(([name]) => name.endsWith('_other'))) {
    const forms = ['zero', 'one', 'two', 'few', 'many'].map((form) => key.replace(/other$/, form));
    for (const form of forms) messages[form] ??= entry;
  }
  messages['extension_name'] = { message: '⟦Actually Open⟧' };
  writeFileSync(file, JSON.stringify(messages));
}

/** What is left of a text outside all brackets, without `data`: words that come from no message. */
export function hardCoded(text: string, data: string[]): string {
  let left = text;
  for (let before = ''; before !== left;) {
    before = left;
    left = left.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  for (const known of data.toSorted((a, b) => b.length - a.length)) left = left.replaceAll(known, ' ');
  return /\p{L}/u.test(left) ? left.trim() : '';
}

/**
 * Everything that a person sees or hears of shadow roots, or of the document. To be run in the page: self-contained.
 */
export function spokenIn(roots: ParentNode[] = [document]): string[] {
  const attributes = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'];
  const own = (element: Element | null): boolean =>
    // Quotations, data and what is marked as another language are no words of the interface.
    element !== null &&
    element.closest('q, bdi, time, code, script, style, [translate="no"], :not(html)[lang]:not(.theme)') === null;
  return roots.flatMap((root) => {
    const elements = [...root.querySelectorAll('*')];
    const texts = elements.flatMap((element) =>
      own(element)
        ? [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ nodeValue }) => nodeValue ?? '')
        : [],
    );
    const named = elements.flatMap((element) =>
      own(element) ? attributes.flatMap((name) => element.getAttribute(name) ?? []) : [],
    );
    return [...texts, ...named].filter((text) => text.trim() !== '');
  });
}
