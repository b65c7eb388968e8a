/**
 * Draws the shown claims: underlines at once, badges when the page is idle; of very many only those near the window.
 * Tested end to end by test/e2e/page-badges.e2e.ts and test/e2e/page-many.e2e.ts.
 */
import { createBadges, type BadgePorts, type Badges } from './badges.ts';
import { createViewport } from '../dom/viewport.ts';
import { createHighlights, type Highlights } from './highlights.ts';
import type { HostIdentity } from './host.ts';
import { createLazy } from './lazy.ts';
import { createOtherInstalls } from './other-installs.ts';
import type { SessionPorts } from '../ports.ts';
import type { ShownClaims } from './shown-claims.ts';
import { createSlices } from '../find/slices.ts';
import { createHydration } from './when-safe/hydration.ts';
import { createPageIdle } from './when-safe/page-idle.ts';

/**
 * Up to so many claims are underlined, and have badges, wherever they are; of more only those near the window. After
 * every change of the page Chromium sorts all highlighted ranges of the document again (40 µs each among many
 * siblings), and with every badge a long page is laid out again.
 */
const mostEverywhere = 50;
/** Milliseconds after which the size of a window is no longer being changed. */
const settled = 300;

export interface Marks extends Pick<Badges, 'setOpen' | 'focus' | 'has' | 'reconcile'>, Pick<Highlights, 'flash'> {
  /** Draws what is shown now. */
  update(): void;
  /** Underlines what is shown now, and leaves the badges. */
  underline(): void;
  /** Takes the badges out of the page until it is idle again. */
  leave(): void;
  /** The page has changed by itself. */
  noteChange(): void;
  /** Whether the words of a claim are underlined by us alone, so that a click on them is ours. */
  answersFor(claim: { id: string; words: readonly StaticRange[] }): boolean;
}

export function createMarks(
  document: Document,
  identity: HostIdentity,
  ports: SessionPorts & { underlines(): boolean },
  shown: ShownClaims,
  actions: BadgePorts['actions'],
  signal: AbortSignal,
): Marks {
  let underlined: ReadonlySet<string> = new Set();
  const isNear = (claim: string): boolean => {
    const { claims, elements } = shown.current();
    if (claims.length <= mostEverywhere) return true;
    const element = elements.get(claim);
    // What was near stays near until the browser reports otherwise: nothing is taken away for one frame.
    return element !== undefined && (viewport.isNear(element) ?? underlined.has(claim));
  };
  const underline = (): void => {
    const near = shown.current().claims.filter(({ id }) => isNear(id));
    underlined = new Set(near.map(({ id }) => id));
    if (near.length > 0) identity.shown?.show(identity.name);
    highlights.set(ports.underlines() ? near.flatMap(({ words }) => words) : []);
  };
  const keepBadges = (): void => {
    if (badges.keep(shown.current().wanted)) badge.with(idle.run);
  };
  const viewport = createViewport(
    '100%',
    () => {
      underline();
      keepBadges();
    },
    signal,
  );
  const highlights = createHighlights(document, identity.name, ports, signal);
  const others = createOtherInstalls(ports, () => shown.current().wanted);
  const badges = createBadges(
    document,
    {
      identity,
      actions,
      isNear: ({ claim }) => isNear(claim),
      isTaken: others.isTaken,
      density: () => shown.current().density,
      isHydrated: createHydration(document, ports.hydrationAt, () => idle.runAgain(), signal),
    },
    signal,
  );
  const badge = createLazy(ports.loadBadge, signal);
  const slices = createSlices();
  const draw = (): void =>
    badge.with((mount) => {
      slices.renew();
      const more = badges.draw(mount, shown.current().wanted, slices.due);
      if (more === 'at once') setTimeout(draw);
      // If the page changes meanwhile, it has to be idle first.
      else if (more) requestAnimationFrame(() => setTimeout(idle.runAgain));
    });
  const idle = createPageIdle(document, draw, signal);
  onceSized(badges.leaveCut, signal);
  return {
    ...badges,
    flash: highlights.flash,
    update() {
      const { claims, elements } = shown.current();
      viewport.watchOnly(new Set(claims.length > mostEverywhere ? elements.values() : []));
      underline();
      keepBadges();
    },
    underline,
    leave() {
      badges.keep([]);
      keepBadges();
    },
    noteChange: idle.noteChange,
    answersFor: ({ id, words }) => ports.underlines() && highlights.areShown(words) && !others.hasClaim(id),
  };
}

/** Calls back when the window has another size and keeps it. */
function onceSized(callback: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => signal.aborted || callback(), settled);
  };
  addEventListener('resize', wait, { signal });
}
