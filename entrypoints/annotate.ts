import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import pattern from '@/data/dist/prefilter.json';
import { copy, today } from '@/src/ext/browser-page.ts';
import { reportBug } from '@/src/ext/errors.ts';
import { t } from '@/src/ext/i18n.ts';
import { speakAsChosen } from '@/src/ext/language.ts';
import { background } from '@/src/ext/messages/to-background.ts';
import { servePage } from '@/src/ext/messages/to-page.ts';
import { isAlive, whenOrphaned } from '@/src/ext/orphan.ts';
import { addPageStyles } from '@/src/ext/page-styles.ts';
import { shadowRootOf } from '@/src/ext/shadow.ts';
import { preferences } from '@/src/ext/settings/preferences.ts';
import { tallyOf } from '@/src/page/levels.ts';
import { startSession } from '@/src/page/session.ts';
import { badgeMount } from '@/src/ui/badge/badge.tsx';
import { cardMount } from '@/src/ui/card/mount.tsx';

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
  await speakAsChosen(settings.language, background.messages);
  // Switched off while the words were fetched.
  if (signal.aborted) return;
  const session = startSession(
    document,
    new RegExp(pattern.source, pattern.flags),
    {
      settings,
      analyze: background.analyze,
      addStyles: addPageStyles,
      shadowRootOf,
      isAlive,
      mountBadge: badgeMount({ t, onBug: (error) => reportBug('badge', error) }),
      mountCard: cardMount({
        t,
        describe: background.describe,
        copy,
        today,
        onBug: (error) => reportBug('card', error),
      }),
      changed(report) {
        void background.tallied(tallyOf(report, settings.level, settings.restrictedOnly)).catch(() => undefined);
      },
    },
    signal,
  );
  preferences.watch((now, before) => {
    session.apply((settings = now));
    if (now.language !== before.language) again();
  }, signal);
  servePage(
    {
      stop,
      report: session.report,
      jump: (_from, claim) => session.jump(claim),
      step: (_from, direction) => session.step(direction),
      openCard: session.openCurrent,
    },
    signal,
  );
  whenOrphaned(stop, signal);
}
