import browser, { type Omnibox } from 'webextension-polyfill';
import { guard } from './errors.ts';

/** What is offered for what was typed behind the keyword in the address bar. */
export interface Offered {
  /** What the return key opens, in words. */
  best: string;
  /** Others: what is written into the bar for each, and its words. */
  more: { content: string; description: string }[];
}

/** Chromium reads descriptions as XML, Firefox as text: the few characters of XML are left out in both. */
const plain = (text: string): string => text.replaceAll(/[<>&]/g, ' ');

/** Opens a page of ours where the person asked for it. */
async function openIn(path: string, where: Omnibox.OnInputEnteredDisposition): Promise<void> {
  const url = browser.runtime.getURL(path);
  if (where === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where === 'newForegroundTab' });
}

/**
 * Answers what is typed behind the keyword of wxt.config.ts. To be called in the first turn of the background. Firefox
 * for Android has no such thing.
 * @param hint what can be typed
 * @param pageFor the path of our page for what was typed or chosen
 */
export function serveOmnibox(
  hint: () => Promise<string>,
  offer: (typed: string) => Promise<Offered>,
  pageFor: (typed: string) => Promise<string>,
): void {
  const { omnibox } = browser as { omnibox?: typeof browser.omnibox };
  if (!omnibox) return;
  const describeBest = (words: string): void => omnibox.setDefaultSuggestion({ description: plain(words) });
  omnibox.onInputStarted.addListener(() => void guard('omnibox', async () => describeBest(await hint())));
  omnibox.onInputChanged.addListener((typed, suggest) => {
    void guard('omnibox', async () => {
      const { best, more } = await offer(typed);
      describeBest(best);
      suggest(more.map(({ content, description }) => ({ content, description: plain(description) })));
    });
  });
  omnibox.onInputEntered.addListener((typed, where) => {
    void guard('omnibox', async () => openIn(await pageFor(typed), where));
  });
}
