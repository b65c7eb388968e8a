import { useEffect, useState } from 'preact/hooks';
import languages from '@/data/dist/languages.json';
import { languageOf } from '@/src/ext/tabs.ts';
import type { PopupProps } from '@/src/ui/popup/popup.tsx';

const read = languages.map(({ code }) => code);

/** Whether claims in the language of this tag are read; so far as we know, if the browser could not tell it. */
const isRead = (tag: string): boolean =>
  tag === '' || /^und\b/.test(tag) || read.includes(tag.toLowerCase().split('-')[0] ?? '');

/** The language that a tab's page seems to be in to the browser, where it is none that we read. */
export function useUnread(tab: number): PopupProps['unread'] {
  const [unread, setUnread] = useState<PopupProps['unread']>();
  useEffect(() => {
    void languageOf(tab).then((tag) => setUnread(isRead(tag) ? undefined : { language: tag, read }));
  }, [tab]);
  return unread;
}
