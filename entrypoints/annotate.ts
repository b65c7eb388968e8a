import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import pattern from '@/data/dist/prefilter.json';
import { reportBug } from '@/src/ext/errors.ts';
import { t } from '@/src/ext/i18n.ts';
import { speakAsChosen } from '@/src/ext/language.ts';
import { background } from '@/src/ext/messages/to-background.ts';
import { servePage } from '@/src/ext/messages/to-page.ts';
import { isAlive, ownId, whenOrphaned } from '@/src/ext/orphan.ts';
import { addPageStyles } from '@/src/ext/page-styles.ts';
import { shadowRootOf } from '@/src/ext/shadow.ts';
import { createDismissed, dismissals } from '@/src/ext/settings/dismissals.ts';
import { preferences } from '@/src/ext/settings/preferences.ts';
import { datasetVersion } from '@/src/knowledge/version.ts';
import { markDismissed } from '@/src/page/dismissing.ts';
import { tallyOf } from '@/src/page/levels.ts';
import { startSession } from '@/src/page/session.ts';
import { badgeMount } from '@/src/ui/badge/badge.tsx';
import { mountLater } from '@/src/ui/mount-later.ts';
import { loadCard } from './wiring/card-script.ts';

/**
 * In the extension's own world, where no page sees it: what runs here already, so that a second injection adds nothing.
 * The build declares a variable of the script's own name there; this must be another.
 */
const running = globalThis as { annotateRunning?: AbortController };

export default defineUnlistedScript(() => {
  if (!running.annotateRunning || running.annotateRunning.signal.aborted) start();
});

function start(): void {
  const controller = (running.annotateRunning = new AbortController());
  void annotate(controller).catch((error) => reportBug('annotate', error));
}

async function annotate(controller: AbortController): Promise<void> {
  const { signal } = controller;
  const stop = (): void => controller.abort();
  const again = (): void => {
    stop();
    start();
  };
  let settings = await preferences.get();
  let dismissed = createDismissed(await dismissals.get(), datasetVersion);
  await speakAsChosen(settings.language, background.messages);
  // Switched off while the words were fetched.
  if (signal.aborted) return;
  const session = startSession(
    document,
    new RegExp(pattern.source, pattern.flags),
    {
      settings,
      analyze: background.analyze,
      lifeAt: background.lifeAt,
      owner: ownId(),
      addStyles: addPageStyles,
      shadowRootOf,
      isAlive,
      dismiss: (claim) =>
        markDismissed(claim, (model) => dismissed({ url: location.href, excerpt: claim.excerpt, model })),
      mountBadge: badgeMount({ t, onBug: (error) => reportBug('badge', error) }),
      mountCard: mountLater(loadCard, ({ onClose }) => onClose()),
      changed(standing) {
        void background.tallied(tallyOf(standing, settings.level, settings.restrictedOnly)).catch(() => undefined);
      },
    },
    signal,
  );
  preferences.watch((now, before) => {
    session.apply((settings = now));
    if (now.language !== before.language) again();
  }, signal);
  dismissals.watch((now) => {
    dismissed = createDismissed(now, datasetVersion);
    session.apply(settings);
  }, signal);
  servePage(
    {
      stop,
      report: session.report,
      jump: (_from, claim) => session.jump(claim),
      step: (_from, direction) => session.step(direction),
      goTo: (_from, place, card) => session.goTo(place, card),
      where: session.where,
      closeCard: session.closeCard,
      openCard: session.openCurrent,
    },
    signal,
  );
  whenOrphaned(stop, signal);
}
