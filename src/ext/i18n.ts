import browser from 'webextension-polyfill';
import { fromCatalogue, isolate, type Catalogue } from './catalogue.ts';

/** Every message of the interface has a name in public/_locales/en/messages.json. */
export type MessageKey = keyof typeof import('../../public/_locales/en/messages.json');

const places = Array.from({ length: 9 }, (_, at) => `$${at + 1}`);
/** A message that the browser picks as a catalogue would have it, its places left to fill. */
export const messageOfBrowser = (key: string): string => browser.i18n.getMessage(key, places);

/** What this context speaks: null for the language of the browser. */
let spoken: Catalogue | null = null;

/** From now on `t` gives the messages of `catalogue`; with null, those that the browser picks. */
export function speak(catalogue: Catalogue | null): void {
  spoken = catalogue;
  known.clear();
}

/** Messages without places: a list asks for the same few again and again, and the browser takes its time. */
const known = new Map<MessageKey, string>();

function message(key: MessageKey, subs: string[]): string {
  const again = subs.length === 0 ? known.get(key) : undefined;
  if (again !== undefined) return again;
  const found = spoken ? fromCatalogue(spoken, key, subs) : browser.i18n.getMessage(key, subs);
  if (subs.length === 0) known.set(key, found);
  return found;
}

/** The message `key` in the language spoken here, with `subs` in its places; empty where there is none. */
export const t = (key: MessageKey, ...subs: string[]): string =>
  message(key, subs.length > 0 ? isolate(subs, message('locale', [])) : subs);
