/**
 * Keeps the badges in the page in line with what is wanted.
 * Tested end to end by test/e2e/page-badges.e2e.ts.
 */
import { createBadgeMaker, type Badge, type BadgeActions } from './badge.ts';
import { createBadgePlaces, type BadgePlace, type BadgePlaces, type PlacePorts } from './badge-places.ts';
import { nextInBlock, type WantedBadge } from './badge-plan.ts';
import { createBadgeQueue } from './badge-queue.ts';
import { parentOf } from '../dom/dom.ts';
import type { HostIdentity } from './host.ts';
import { createPendingFocus } from './pending-focus.ts';
import type { BadgeEntry, BadgeProps, Mount } from '../ports.ts';
import { createHarm } from './when-safe/harm.ts';
import { isInPlace } from './when-safe/place.ts';

export interface Badges {
  /** Drops, at once, what is no longer wanted; updates the rest. @returns whether some have no place yet */
  keep(wanted: readonly WantedBadge[]): boolean;
  /**
   * Finds places and draws, for a while. To be called when the page is idle.
   * @param mount draws a badge
   * @param due whether the while is over
   * @returns when there is more to draw: at once, or after the next frame; null when all is drawn
   */
  draw(mount: Mount<BadgeProps>, wanted: readonly WantedBadge[], due: () => boolean): 'at once' | 'next frame' | null;
  /** Marks the entry whose card is open. */
  setOpen(key: string | null): void;
  /** Focuses an entry's badge, or waits until it is drawn. @returns whether it was there */
  focus(key: string): boolean;
  /** Whether a node is one of the hosts. */
  has(node: Node): boolean;
  /** Drops badges that the page moved or removed, and counts removals. */
  reconcile(): void;
  /** Drops badges that are cut now, or behind text that is: the window has another size. */
  leaveCut(): void;
}

export interface BadgePorts extends PlacePorts {
  identity: HostIdentity;
  actions: Omit<BadgeActions, 'onMove'>;
}

export function createBadges(document: Document, ports: BadgePorts, signal: AbortSignal): Badges {
  const onMove: BadgeActions['onMove'] = (entry, direction) => {
    focus(nextInBlock([...places.plan(kept).values()].flat(), entry, direction));
  };
  const makeBadge = createBadgeMaker(document, ports.identity, { ...ports.actions, onMove });
  const places = createBadgePlaces(document, ports);
  const pending = createPendingFocus(document, signal);
  const badges = new Map<Node, Badge>();
  const hosts = new WeakSet<Node>();
  let open: string | null = null;
  let kept: readonly WantedBadge[] = [];

  const drop = (after: Node, badge: Badge): void => {
    badges.delete(after);
    badge.remove();
  };
  const keep = (wanted: readonly WantedBadge[]): boolean => {
    places.keep((kept = wanted));
    const planned = places.plan(wanted);
    for (const [after, badge] of badges) {
      const entries = planned.get(after);
      if (!entries) drop(after, badge);
      else if (!areSame(entries, badge.entries)) badge.update(entries, open);
    }
    return places.areDue(wanted);
  };
  const insert = (after: Node, badge: Badge, entries: BadgeEntry[]): boolean => {
    // Since it was made, a card may have been opened, or a claim have been found beside it.
    if (open !== null || !areSame(entries, badge.entries)) badge.update(entries, open);
    hosts.add(badge.element);
    if (!badge.insert()) return false;
    badges.set(after, badge);
    const key = pending.take(badge.entries.flatMap(({ key: own, others }) => [own, ...others]));
    if (key !== undefined) badge.focus(key);
    return true;
  };
  const queue = createBadgeQueue(document, places, (after) => badges.has(after), insert);

  const focus = (key: string): boolean => {
    const badge = [...badges.values()].find((one) => one.holds(key));
    if (badge) badge.focus(key);
    else pending.set(key);
    return badge !== undefined;
  };
  signal.addEventListener('abort', () => [...badges].forEach(([after, badge]) => drop(after, badge)));
  return {
    keep,
    draw(mount, wanted, due) {
      // All that has to be read first, all that is written after: else each badge costs a layout of the page.
      if (!places.find(wanted, due)) return 'at once';
      const planned = places.plan(wanted);
      // Made outside the page, a few at a time, and put into it at once: so it is laid out only once.
      const makeAt = (place: BadgePlace, entries: BadgeEntry[]): Badge => makeBadge(mount, place, entries, open);
      if (!queue.make(planned, makeAt, due)) return 'at once';
      const isDone = queue.insert(planned);
      places.rest();
      keep(wanted);
      return isDone ? null : 'next frame';
    },
    setOpen(key) {
      const touched = [...badges.values()].filter((badge) => badge.holds(key) || badge.holds(open));
      open = key;
      for (const badge of touched) badge.update(badge.entries, open);
    },
    focus,
    has: (node) => hosts.has(node),
    reconcile() {
      for (const [after, badge] of badges) {
        const { element, place } = badge;
        if (isInPlace(element, place)) continue;
        // Together with its text is how pages change; alone is how they object.
        if (!element.isConnected && after.isConnected && parentOf(after) === place.parent) places.countRemoval(after);
        places.forget(after);
        drop(after, badge);
      }
    },
    leaveCut: () => refuseCut(badges, places) && keep(kept),
  };
}

const areSame = (some: BadgeEntry[], others: BadgeEntry[]): boolean => JSON.stringify(some) === JSON.stringify(others);

/** Refuses the places of badges that are cut. @returns whether some are */
function refuseCut(badges: ReadonlyMap<Node, Badge>, places: BadgePlaces): boolean {
  const harm = createHarm();
  const cut = [...badges].filter(([, { place }]) => harm.isCut(place));
  for (const [after] of cut) places.refuse(after);
  return cut.length > 0;
}
