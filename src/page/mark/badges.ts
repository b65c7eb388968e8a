/** Keeps the badges in the page in line with what is wanted, and gives way where the page does not want them. */
import { createAwaited } from './pending-focus.ts';
import { planBadges, type Wanted } from './badge-plan.ts';
import { elementOf, parentOf } from '../dom/dom.ts';
import { createHosts, type Host, type Look } from './host.ts';
import { findPlace, put, stands, type Place } from './when-safe/place.ts';
import type { BadgeEntry, BadgeProps, Mount, Mounted, Scheme } from '../ports.ts';
import { createSafety, type Safety } from './when-safe/safe-place.ts';
import { schemeOf } from '../dom/colour-scheme.ts';

/** So many hosts are put into a page for one frame of it; into a page of many elements all, as each frame lays it out. */
const atOnce = { hosts: 12, elements: 5_000 };
/** A page that removes our host so often from one place, or in all, does not want it. */
const givesUpAfter = { place: 3, page: 30 };

interface Badge {
  host: Host;
  place: Place;
  scheme: Scheme;
  entries: BadgeEntry[];
  view: Mounted<BadgeProps>;
}

export interface Badges {
  /** Drops, at once, what is wanted no longer; updates the rest. @returns whether some have no place yet */
  keep(wanted: readonly Wanted[]): boolean;
  /**
   * Finds places and draws, for a while. To be called when the page is quiet.
   * @param mount draws a badge
   * @param due whether the while is over
   * @returns when there is more to draw: at once, or after the next frame; null when all is drawn
   */
  draw(mount: Mount<BadgeProps>, wanted: readonly Wanted[], due: () => boolean): 'at once' | 'next frame' | null;
  /** Marks the entry whose card is open. */
  setOpen(key: string | null): void;
  /** Focuses an entry's badge, or waits until it is drawn. @returns whether it was there */
  focus(key: string): boolean;
  /** Whether a node is one of the hosts. */
  has(node: Node): boolean;
  /** The page took hosts out of their places: forgets them, and counts. */
  heal(): void;
}

export interface BadgePorts {
  look: Look;
  onOpen(entry: BadgeEntry, opener: HTMLElement): void;
  /** Whether a badge is to be drawn now: of very many only those that people may come to see. */
  isNear(one: Wanted): boolean;
  /** Whether another installed copy of the extension has its badge behind a node. */
  isTaken(after: Node): boolean;
  /** Whether a framework that is to take over what stands there has done so. */
  isAwake(node: Node): boolean;
}

export function createBadges(
  document: Document,
  { look, onOpen, isNear, isTaken, isAwake }: BadgePorts,
  signal: AbortSignal,
): Badges {
  const makeHost = createHosts(document, look, 'inline');
  const badges = new Map<Node, Badge>();
  const hosts = new WeakSet<Node>();
  /** Badges that have yet to be put into the page, by the node that they will follow. */
  const made = new Map<Node, { end: Text; badge: Badge }>();
  /** Decided once for each text node that ends a claim; null: none, ever. */
  const places = new Map<Text, (Place & { scheme: Scheme }) | null>();
  /** Looks the page over once for all that is drawn in a row. */
  let stateOf: Safety | undefined;
  const removals = new WeakMap<Node, number>();
  let removed = 0;
  let open: string | null = null;
  const awaited = createAwaited(document, signal);

  const plan = (wanted: readonly Wanted[]) =>
    planBadges(wanted, (one) => {
      const near = isNear(one);
      const place = near || one.isLocated ? places.get(one.end.node) : undefined;
      return place === undefined && !near ? null : place?.after;
    });
  const isDue = (one: Wanted): boolean => isNear(one) && !places.has(one.end.node) && one.end.node.isConnected;
  const propsOf = ({ entries, scheme }: Pick<Badge, 'entries' | 'scheme'>): BadgeProps => ({
    entries,
    scheme,
    open: entries.some(({ key }) => key === open) ? open : null,
    onOpen,
  });
  const make = (mount: Mount<BadgeProps>, place: Place & { scheme: Scheme }, entries: BadgeEntry[]): Badge => {
    const { scheme } = place;
    const host = makeHost();
    hosts.add(host.element);
    const view = mount(host.root, propsOf({ entries, scheme }));
    host.dress();
    return { host, place, scheme, entries, view };
  };
  const forget = (after: Node, badge: Badge): void => {
    badges.delete(after);
    badge.view.unmount();
    Element.prototype.remove.call(badge.host.element);
  };
  const keep = (wanted: readonly Wanted[]): boolean => {
    const ends = new Set(wanted.flatMap((one) => (one.isLocated ? [one.end.node] : [])));
    for (const end of places.keys()) if (!ends.has(end)) places.delete(end);
    const planned = plan(wanted);
    for (const [after, badge] of badges) {
      const entries = planned.get(after);
      if (!entries) forget(after, badge);
      else if (JSON.stringify(entries) !== JSON.stringify(badge.entries)) {
        badge.entries = entries;
        badge.view.update(propsOf(badge));
      }
    }
    return wanted.some(isDue);
  };
  const decide = (wanted: readonly Wanted[], due: () => boolean): boolean => {
    // Those that cannot be decided yet come first again each time: only what was decided ends a slice.
    let decided = 0;
    for (const one of wanted) {
      if (!isDue(one)) continue;
      const { end } = one;
      if (decided > 0 && due()) return true;
      const place = findPlace(end.node);
      if (place && isTaken(place.after)) continue;
      const state = place ? (stateOf ??= createSafety(document, isAwake))(place) : 'never';
      const unwanted = place && (removed > givesUpAfter.page || (removals.get(place.after) ?? 0) >= givesUpAfter.place);
      if (state === 'later') continue;
      const wellPlaced = place && state === 'ready' && !unwanted;
      places.set(end.node, wellPlaced ? { ...place, scheme: schemeOf(elementOf(place.parent)) } : null);
      decided += 1;
    }
    return false;
  };

  signal.addEventListener('abort', () => {
    for (const [after, badge] of badges) forget(after, badge);
  });
  return {
    keep,
    draw(mount, wanted, due) {
      // All that has to be read first, all that is written after: else each badge costs a layout of the page.
      if (decide(wanted, due)) return 'at once';
      const planned = plan(wanted);
      // Made away from the page, a few at a time; then all are put into it at once, as the page is laid out only once then.
      const before = made.size;
      for (const [end, place] of places) {
        const entries = place ? planned.get(place.after) : undefined;
        // Two claims may end at one place.
        if (!place || !entries || badges.has(place.after) || made.has(place.after)) continue;
        if (made.size > before && due()) return 'at once';
        made.set(place.after, { end, badge: make(mount, place, entries) });
      }
      const isLarge = Document.prototype.getElementsByTagName.call(document, '*').length > atOnce.elements;
      let left = isLarge ? made.size : atOnce.hosts;
      for (const [after, { end, badge }] of made) {
        if (left === 0) {
          stateOf = undefined;
          return 'next frame';
        }
        left -= 1;
        made.delete(after);
        const entries = planned.get(after);
        // The page may have changed since the place was found.
        if (!entries || parentOf(after) !== badge.place.parent) {
          places.delete(end);
          badge.view.unmount();
          continue;
        }
        // A card may have been opened since it was made.
        if (open !== null) badge.view.update(propsOf(badge));
        put(badge.host.element, badge.place);
        badges.set(after, badge);
        const key = awaited.take(entries.map((entry) => entry.key));
        if (key !== undefined) badge.view.focus(key);
      }
      stateOf = undefined;
      keep(wanted);
      return null;
    },
    setOpen(key) {
      const touched = [...badges.values()].filter(({ entries }) =>
        entries.some((one) => one.key === key || one.key === open),
      );
      open = key;
      for (const badge of touched) badge.view.update(propsOf(badge));
    },
    focus(key) {
      const badge = [...badges.values()].find(({ entries }) => entries.some((one) => one.key === key));
      if (badge) badge.view.focus(key);
      else awaited.set(key);
      return badge !== undefined;
    },
    has: (node) => hosts.has(node),
    heal() {
      for (const [after, badge] of badges) {
        if (stands(badge.host.element, badge.place)) continue;
        // Together with its text is how pages change; alone is how they object.
        if (!badge.host.element.isConnected && after.isConnected && parentOf(after) === badge.place.parent) {
          removals.set(after, (removals.get(after) ?? 0) + 1);
          removed += 1;
        }
        for (const [end, place] of places) if (place?.after === after) places.delete(end);
        forget(after, badge);
      }
    },
  };
}
