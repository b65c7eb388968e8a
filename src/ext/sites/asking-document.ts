import browser, { type Runtime, type Scripting } from 'webextension-polyfill';
import { siteOf } from './site.ts';

/** A page or a frame of one that asks for something, as the browser describes it. */
export type Asking = Runtime.MessageSender & { documentId?: string };

/** Not every browser numbers documents. */
type Target = Scripting.InjectionTarget & { documentIds?: string[] };

/**
 * Puts something into the very document that asked: by the time we answer, its frame may show another, of a site that
 * is off. A browser that does not number documents is asked which site is there now.
 * @returns undefined if the document has gone
 */
export async function runIn<T>(
  from: Asking,
  put: (target: Scripting.InjectionTarget) => Promise<T>,
): Promise<T | undefined> {
  const { documentId, tab, frameId = 0, url } = from;
  const tabId = tab?.id ?? -1;
  if (documentId !== undefined) {
    const target: Target = { tabId, documentIds: [documentId] };
    return put(target);
  }
  const target = { tabId, frameIds: [frameId] };
  const [now] = await browser.scripting.executeScript({ target, func: () => location.href });
  return typeof now?.result === 'string' && siteOf(now.result) === siteOf(url) ? put(target) : undefined;
}
