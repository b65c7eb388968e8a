import { inBrowserWindow } from '@/src/cli/develop/browsers/bidi';
import { inWorker } from './browser-ui.ts';
import type { Rig } from './rig';

/** What the browser's address bar does with the extension's keyword, and no driver reaches. */

interface Dispatched {
  dispatch(...args: unknown[]): void;
}
declare const chrome: {
  omnibox: {
    onInputChanged: Dispatched;
    onInputEntered: Dispatched;
    setDefaultSuggestion(suggestion: { description: string }): void;
  };
};

/** The words that are offered for what is typed behind the keyword, that for the return key first. */
export async function suggestedFor(rig: Rig, typed: string): Promise<string[]> {
  if (rig.name === 'firefox') return inBrowserWindow(rig.launched.browser, suggestedInFirefox, typed);
  return inWorker(
    rig,
    (text) =>
      new Promise<string[]>((done) => {
        const { omnibox } = chrome;
        let best = '';
        const set = omnibox.setDefaultSuggestion;
        omnibox.setDefaultSuggestion = (suggestion) => {
          best = suggestion.description;
          set(suggestion);
        };
        omnibox.onInputChanged.dispatch(text, (more: { description: string }[]) => {
          omnibox.setDefaultSuggestion = set;
          done([best, ...more.map(({ description }) => description)]);
        });
      }),
    typed,
  );
}

/** Presses the return key behind what is typed, so that it opens in a new tab. */
export async function enterInAddressBar(rig: Rig, typed: string): Promise<void> {
  if (rig.name === 'firefox') return inBrowserWindow(rig.launched.browser, enterInFirefox, typed);
  await inWorker(rig, (text) => chrome.omnibox.onInputEntered.dispatch(text, 'newForegroundTab'), typed);
}

/* ---------- Firefox: these functions run in the browser's own window, where the names below are globals ---------- */

interface SearchHandler {
  handleSearch(
    data: { keyword: string; text: string; inPrivateWindow: boolean },
    found: (suggestions: { description: string }[]) => void,
  ): Promise<unknown>;
  handleInputEntered(keyword: string, text: string, where: string): void;
  handleInputCancelled(): void;
  getDescription(keyword: string): string;
}
declare const ChromeUtils: { importESModule(url: string): { ExtensionSearchHandler: SearchHandler } };

async function suggestedInFirefox(typed: string): Promise<string[]> {
  const { ExtensionSearchHandler: handler } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionSearchHandler.sys.mjs',
  );
  const more = await new Promise<{ description: string }[]>((done) => {
    void handler.handleSearch({ keyword: 'ao', text: `ao ${typed}`, inPrivateWindow: false }, done);
  });
  return [handler.getDescription('ao'), ...more.map(({ description }) => description)];
}

function enterInFirefox(typed: string): void {
  const { ExtensionSearchHandler: handler } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionSearchHandler.sys.mjs',
  );
  handler.handleInputEntered('ao', `ao ${typed}`, 'tabshifted');
}
