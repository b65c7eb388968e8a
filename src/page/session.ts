/**
 * The annotator of one document: finds claims, draws them, follows the page, and can take everything away again.
 * Tested end to end by test/e2e/page-badges.e2e.ts and test/e2e/page-card.e2e.ts.
 */
import { toReported, type PageClaim } from './find/claims.ts';
import { createFinder } from './find/finder.ts';
import { createClaimCards } from './mark/claim-cards.ts';
import { createClaimPreviews } from './mark/preview/claim-previews.ts';
import { createDismissals } from './mark/dismissals.ts';
import { createIdentity, sweepRemains, type HostIdentity } from './mark/host.ts';
import { watchForcedColours } from './mark/forced-colours.ts';
import { dropHighlights } from './mark/highlights.ts';
import { createMarks } from './mark/marks.ts';
import { createShownClaims } from './mark/shown-claims.ts';
import { createWalk } from './navigate/walk.ts';
import type { Session, SessionPorts } from './ports.ts';
import { followPage } from './session-changes.ts';
import { scanBelow, type TreeScan } from './dom/trees.ts';

/** Milliseconds in which changes of what the page holds are gathered into one report. */
const gatherFor = 50;

/**
 * Starts annotating a document.
 * @param pattern an openness term, as the prefilter has it
 * @param signal takes everything away when it aborts
 */
export function startSession(document: Document, pattern: RegExp, ports: SessionPorts, signal: AbortSignal): Session {
  const ending = new AbortController();
  const stop = (): void => ending.abort();
  signal.addEventListener('abort', stop, { once: true });
  const off = ending.signal;
  const scan = sweepEarlier(document, ports);
  const identity = identify(ports, off);
  let { settings } = ports;

  const dismissals = createDismissals(ports.dismiss, () => document.location.href);
  const claims = (): PageClaim[] => dismissals.apply(finder.claims());
  const find = (id: string): PageClaim | undefined => claims().find((claim) => claim.id === id);
  const forced = watchForcedColours(() => update('settings'), off);
  const shown = createShownClaims(claims, () => forced.adapt(settings));
  const draw = (what: 'claims' | 'settings' = 'claims'): void => {
    shown.invalidate(what);
    marks.update();
  };
  const reportSoon = gather(() => ports.changed({ claims: claims(), ...finder.state() }), off);
  const update = (what: 'claims' | 'settings'): void => {
    draw(what);
    reportSoon();
  };

  const marks = createMarks(
    document,
    identity,
    { ...ports, underlines: () => !forced.areOn() },
    shown,
    {
      onOpen: (entry, opener) => cards.openEntry(entry, opener),
      onEnter: (entry, badge) => previews.enterBadge(entry, badge),
      onLeave: () => previews.leave(),
    },
    off,
  );
  /** Opening a card makes its claim the current one; without a living extension there is no card. */
  const opens = ({ id }: PageClaim): boolean => {
    previews.close();
    if (ports.isAlive()) walk.at(id);
    else stop();
    return !off.aborted;
  };
  const cards = createClaimCards(document, identity, ports, { shown, marks, find, opens }, off);
  const previews = createClaimPreviews(document, identity, ports, { shown, marks, cards }, off);
  const finder = createFinder(document, pattern, ports.analyze, () => update('claims'), off);
  followPage(
    document,
    { ...ports, identity, marks, cards, previews, finder, shown, draw, reportSoon, stop },
    off,
    scan,
  );
  const walk = createWalk({
    claims: () => claims().filter((claim) => shown.targetsOf(claim).length > 0),
    find,
    open: cards.openClaim,
    card: cards,
    focus: (claim) => marks.focus(`${claim.id}:${shown.targetsOf(claim)[0]?.index ?? 0}`),
    flash: marks.flash,
  });

  return {
    ...walk,
    report() {
      // Claims may have changed since the last update.
      shown.invalidate('claims');
      const drawn = new Set(shown.current().claims);
      return { claims: claims().map((claim) => toReported(claim, drawn.has(claim))), ...finder.state() };
    },
    open: cards.openById,
    apply(next) {
      settings = next;
      dismissals.forget();
      update('settings');
    },
    stop,
  };
}

/** Removes what an earlier copy of us left. @returns what else was found in the document */
function sweepEarlier(document: Document, ports: SessionPorts): TreeScan {
  const scan = scanBelow(document);
  // Where nothing is drawn, nothing is touched.
  if (ports.settings.density === 'toolbar') return scan;
  for (const old of sweepRemains(scan.rootless, ports)) dropHighlights(old);
  return { ...scan, rootless: scan.rootless.filter(({ isConnected }) => isConnected) };
}

/** Names what is drawn; sheets that show it go when `off` aborts. */
function identify({ sign, addStyles, endsUnnoticed }: SessionPorts, off: AbortSignal): HostIdentity {
  const show = (css: string): void => off.addEventListener('abort', addStyles(css), { once: true });
  return createIdentity(sign, endsUnnoticed ? show : undefined);
}

/** Does a job a while after the first of several calls. */
function gather(job: () => void, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (!signal.aborted) job();
    }, gatherFor);
  };
}
