import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { clientOf, isPage, serve, type Signatures } from './messages/channel.ts';

/**
 * Style sheets for pages that neither the page's scripts see nor its policies stop; only the background can add them.
 * Highlights in open shadow roots need them too: in Chromium these inherit from their hosts, to which a sheet of the author's
 * origin applies (it takes no `::highlight()` from the user's); in Firefox only a sheet of the user's origin gets there.
 */
const origin = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR';

/** Firefox gives highlights the styles of the very element that the words stand in. */
export const inheritsHighlights = !import.meta.env.FIREFOX;

interface StyleCalls {
  /** Adds a sheet to the calling page. */
  addStyles(css: string): void;
  /** Takes a sheet with the same text away again. */
  removeStyles(css: string): void;
}

const sheet = v.tuple([v.pipe(v.string(), v.maxLength(10_000))]);
const signatures: Signatures<StyleCalls> = { addStyles: sheet, removeStyles: sheet };

const background = clientOf<StyleCalls>((call) => browser.runtime.sendMessage(call));

/** Adds a sheet to this page; the answer takes it away. Nothing happens where the background is gone. */
export function addPageStyles(css: string): () => void {
  const added = background.addStyles(css).catch(() => undefined);
  return () => void added.then(() => background.removeStyles(css)).catch(() => undefined);
}

/** Answers pages until `signal` aborts. To be called by the background. */
export function servePageStyles(signal?: AbortSignal): void {
  const change =
    (which: 'insertCSS' | 'removeCSS') =>
    async ({ tab, frameId = 0 }: Runtime.MessageSender, css: string): Promise<void> => {
      const target = { tabId: tab?.id ?? -1, frameIds: [frameId] };
      // A tab that is gone meanwhile is no error.
      await browser.scripting[which]({ target, css, origin }).catch(() => undefined);
    };
  serve<StyleCalls>(signatures, { addStyles: change('insertCSS'), removeStyles: change('removeCSS') }, isPage, signal);
}
