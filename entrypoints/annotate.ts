import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import pattern from '@/data/dist/prefilter.json';
import { reportBug } from '@/src/ext/errors.ts';
import { translatorFor } from '@/src/ext/catalogue.ts';
import { analyzeFitted } from '@/src/ext/messages/analysis.ts';
import { readFirstSettings } from '@/src/ext/first-settings.ts';
import { background } from '@/src/ext/messages/to-background.ts';
import { servePage } from '@/src/ext/messages/to-page.ts';
import { isAlive, onOrphaned } from '@/src/ext/orphan.ts';
import { addPageStyles, endsUnnoticed, inheritsHighlights } from '@/src/ext/page-styles.ts';
import { sign } from '@/src/ext/settings/signing.ts';
import { shadowRootOf } from '@/src/ext/shadow.ts';
import { createDismissed } from '@/src/ext/settings/dismissed.ts';
import { markDismissed } from '@/src/page/mark/dismissals.ts';
import { tallyOf } from '@/src/page/mark/visibility.ts';
import { startSession } from '@/src/page/session.ts';
import { readTermPattern } from '@/src/page/term-pattern.ts';
import { mountLater } from '@/src/ui/mount-later.ts';
import { loadBadge, loadCard, loadPreview, shellHere } from './wiring/parts.ts';

/**
 * In the extension's own world, where no page sees it: what runs here already, so that a second injection adds
 * nothing. The build declares a variable of the script's own name there; this must be another.
 */
const running = globalThis as { annotateRunning?: AbortController };

export default defineUnlistedScript(() => {
  if (!running.annotateRunning || running.annotateRunning.signal.aborted) start();
});

function start(): void {
  const controller = (running.annotateRunning = new AbortController());
  void annotate(controller).catch((error) => {
    // The next injection is to start again.
    controller.abort();
    reportBug('annotate', error);
  });
}

async function annotate(controller: AbortController): Promise<void> {
  const { signal } = controller;
  const stop = (): void => controller.abort();
  const restart = (): void => {
    stop();
    start();
  };
  const given = await readFirstSettings();
  // The site may be off: it was switched off meanwhile, or the page that asked has made way for this one.
  if (!given) stop();
  if (!given || signal.aborted) return;
  let settings = given.preferences;
  let dismissed = createDismissed(given.dismissals);
  const session = startSession(
    document,
    readTermPattern(pattern.terms),
    {
      settings,
      analyze: (blocks, page) => analyzeFitted(blocks, page),
      hydrationAt: background.hydrationAt,
      sign: (name) => sign(name, given.secret),
      addStyles: addPageStyles,
      inheritsHighlights,
      endsUnnoticed,
      shadowRootOf,
      isAlive,
      restart,
      dismiss: (claim) =>
        markDismissed(claim, (model) => dismissed({ url: location.href, excerpt: claim.excerpt, model })),
      async loadBadge() {
        const mount = await loadBadge();
        return mount({ t: translatorFor(given.messages), onBug: (error) => reportBug('badge', error) });
      },
      mountPreview: mountLater(
        async () => {
          const mount = await loadPreview();
          return mount({ t: translatorFor(given.messages), onBug: (error) => reportBug('preview', error) });
        },
        () => undefined,
      ),
      mountCard: mountLater(
        loadCard,
        ({ onClose }) => onClose(),
        () => shellHere()?.({ t: translatorFor(given.messages), onBug: (error) => reportBug('card', error) }),
      ),
      changed(state) {
        void background.reportTally(tallyOf(state, settings)).catch(() => undefined);
      },
    },
    signal,
  );
  const renew = async (): Promise<void> => {
    const now = await background.pageSettings().catch(() => undefined);
    if (now === null) stop();
    if (!now || signal.aborted) return;
    const isOtherLanguage = now.preferences.language !== settings.language;
    dismissed = createDismissed(now.dismissals);
    session.apply((settings = now.preferences));
    if (isOtherLanguage) restart();
  };
  // A page in the history of its tab gets no message of changes.
  addEventListener('pageshow', ({ persisted }) => persisted && void renew(), { signal });
  servePage(
    {
      stop,
      renew,
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
  onOrphaned(stop, signal);
}
