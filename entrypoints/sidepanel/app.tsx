import type { ModelId } from '@/src/vocabulary/types.ts';
import { today } from '@/src/ext/browser-page.ts';
import { t } from '@/src/ext/i18n.ts';
import { background } from '@/src/ext/messages/to-background.ts';
import type { Preferences } from '@/src/ext/settings/preferences.ts';
import { InPlace } from '@/src/ui/panel/in-place.tsx';
import type { PopupProps } from '@/src/ui/popup/popup.tsx';
import { App } from '../popup/app.tsx';
import type { EarlyPage } from '../popup/page-state.ts';
import { useFront } from './use-front.ts';

interface PanelProps {
  /** The only tab to follow; null for whichever is in front. */
  pinned: number | null;
  locked: readonly string[];
  preferences: Preferences;
  shortcuts: PopupProps['shortcuts'];
}

const nothingYet: EarlyPage = { now: () => null };
const stay = () => undefined;
const evidenceOf = (model: ModelId) => (
  <InPlace t={t} model={model} describe={background.describe} openModel={background.openModel} today={today} />
);

/** An address without its fragment: what is in front stays the same page while a person moves about in it. */
const pageOf = (url = ''): string => url.split('#')[0] ?? '';

/** What the popup shows, beside the page and for as long as it is read, with the evidence in place. */
export function Panel({ pinned, locked, preferences, shortcuts }: PanelProps) {
  const { front, loads } = useFront(pinned);
  if (!front) return <p class="theme popup state">{t('popup_loading')}</p>;
  const { tab, access, force } = front;
  if (access === 'hidden') return <p class="theme popup state">{t('panel_no_access')}</p>;
  return (
    <App
      key={`${tab.id} ${pageOf(tab.url)}`}
      tab={tab}
      early={nothingYet}
      force={force}
      locked={locked}
      access={access}
      preferences={preferences}
      claim={null}
      shortcuts={shortcuts}
      beside={{ loads, evidenceOf, onDone: stay }}
    />
  );
}
