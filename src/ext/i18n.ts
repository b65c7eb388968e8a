import browser from 'webextension-polyfill';
import { fromCatalogue, isolate, type Catalogue } from './catalogue.ts';

/** Every message of the interface has a name in public/_locales/en/messages.json. */
export type MessageKey = keyof typeof import('../../public/_locales/en/messages.json');

const places = Array.from({ length: 9 }, (_, at) => `$${at + 1}`);
/** A message in the browser's language as a catalogue has it, with its places left to fill. */
export const messageOfBrowser = (key: string): string => browser.i18n.getMessage(key, places);

/** The messages of this context; null for the language of the browser. */
let current: Catalogue | null = null;

/** From now on `t` gives the messages of `catalogue`; with null, those of the browser's language. */
export function setCatalogue(catalogue: Catalogue | null): void {
  current = catalogue;
  known.clear();
}

/** Messages without places, remembered: lists ask for the same few again and again, and the browser is slow. */
const known = new Map<MessageKey, string>();

function message(key: MessageKey, subs: string[]): string {
  const again = subs.length === 0 ? known.get(key) : undefined;
  if (again !== undefined) return again;
  const found = current ? fromCatalogue(current, key, subs) : browser.i18n.getMessage(key, subs);
  if (subs.length === 0) known.set(key, found);
  return found;
}

/** The message `key` in the language of this context, with `subs` in its places; empty if there is none. */
export const t = (key: MessageKey, ...subs: string[]): string =>
  message(key, subs.length > 0 ? isolate(subs, message('locale', [])) : subs);
