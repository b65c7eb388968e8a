import browser from 'webextension-polyfill';

/** Every message of the interface has a name in public/_locales/en/messages.json. */
export type MessageKey = keyof typeof import('../../public/_locales/en/messages.json');

/** The message `key` in the language of the browser, with `subs` in its places; empty where there is none. */
export const t = (key: MessageKey, ...subs: string[]): string => browser.i18n.getMessage(key, subs);
