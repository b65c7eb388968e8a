import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { reportBug } from '@/src/ext/errors.ts';
import { setLanguage } from '@/src/ext/language.ts';
import { background } from '@/src/ext/messages/to-background.ts';
import type { CardProps, Mount } from '@/src/page/ports.ts';
import { cardMount } from '@/src/ui/card/mount.tsx';
import { citePorts } from './wiring/cite-ports.ts';
import type { WithParts } from './wiring/parts.ts';

/** Injected into a page when its first card is opened, as most pages never show one. */
export default defineUnlistedScript(() => {
  (globalThis as WithParts).annotateCard = makeMount();
});

async function makeMount(): Promise<Mount<CardProps>> {
  const given = await background.pageSettings();
  await setLanguage(given?.preferences.language ?? 'auto', background.messages);
  return cardMount({
    ...citePorts(
      () => location.href,
      () => document.title,
    ),
    openPopup: (claim) => void background.openPopup(claim).catch(() => undefined),
    openModel: (model) => void background.openModel(model).catch(() => undefined),
    onBug: (error) => reportBug('card', error),
  });
}
