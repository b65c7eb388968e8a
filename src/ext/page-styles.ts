import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { clientOf, isPage, isRefusal, serve, type Signatures } from './messages/channel.ts';
import { askUntilAnswered } from './messages/persistent.ts';
import { isAlive } from './orphan.ts';
import { runIn, type Asking } from './sites/asking-document.ts';

/**
 * The origin of our style sheets in pages. Scripts of the page do not see them and its policies do not stop them;
 * only the background can add them. Highlights in open shadow roots need them too: in Chromium these inherit from
 * their hosts, to which a sheet of the author's origin applies (it ignores `::highlight()` in the user's); in Firefox
 * only a sheet of the user's origin reaches them.
 */
const origin = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR';

/** Firefox gives highlights the styles of the very element that contains the words. */
export const inheritsHighlights = !import.meta.env.FIREFOX;

/** Firefox ends scripts in pages without notice when the extension is removed; it removes these sheets, too. */
export const endsUnnoticed = Boolean(import.meta.env.FIREFOX);

interface StyleCalls {
  /** Adds a sheet to the calling page. */
  addStyles(css: string): void;
  /** Removes a sheet with the same text. */
  removeStyles(css: string): void;
}

const sheet = v.tuple([v.pipe(v.string(), v.maxLength(10_000))]);
const signatures: Signatures<StyleCalls> = { addStyles: sheet, removeStyles: sheet };

const background = clientOf<StyleCalls>((call) =>
  askUntilAnswered(
    () => browser.runtime.sendMessage(call),
    (error) => isRefusal(error, call) || !isAlive(),
  ),
);

/** Adds a sheet to this page; the result removes it. Nothing happens if the background is gone. */
export function addPageStyles(css: string): () => void {
  const added = background.addStyles(css).catch(() => undefined);
  return () => void added.then(() => background.removeStyles(css)).catch(() => undefined);
}

/** Answers pages until `signal` aborts. To be called by the background. */
export function servePageStyles(signal?: AbortSignal): void {
  const change =
    (which: 'insertCSS' | 'removeCSS') =>
    async (from: Asking, css: string): Promise<void> => {
      // It is no error if the page is gone meanwhile.
      await runIn(from, (target) => browser.scripting[which]({ target, css, origin })).catch(() => undefined);
    };
  serve<StyleCalls>(signatures, { addStyles: change('insertCSS'), removeStyles: change('removeCSS') }, isPage, signal);
}
