import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import languages from '@/data/dist/languages.json';

/** Whether claims in the language of this tag are read; so far as we know, if the browser could not tell it. */
const isRead = (tag: string): boolean =>
  tag === '' || /^und\b/.test(tag) || languages.some(({ code }) => code === tag.toLowerCase().split('-')[0]);

/** The language that a tab's page seems to be in to the browser, where it is none that we read. */
export function useUnread(tab: number): string | undefined {
  const [unread, setUnread] = useState<string>();
  useEffect(() => {
    browser.tabs.detectLanguage(tab).then(
      (tag) => setUnread(isRead(tag) ? undefined : tag),
      // Pages of the browser have none.
      () => setUnread(undefined),
    );
  }, [tab]);
  return unread;
}
