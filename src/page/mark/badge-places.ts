/**
 * Finds the places of badges and remembers them; finds none where the page removed our hosts again and again.
 * Tested end to end by test/e2e/page-badges.e2e.ts.
 */
import { planBadges, type Decided, type WantedBadge } from './badge-plan.ts';
import { schemeOf } from '../dom/colour-scheme.ts';
import { elementOf } from '../dom/dom.ts';
import { createHarm, type Harm } from './when-safe/harm.ts';
import { findPlace, type Place } from './when-safe/place.ts';
import { createSafety, type Safety } from './when-safe/safe-place.ts';
import type { BadgeEntry, Density, Scheme } from '../ports.ts';

/** A page that removes our host so often from one place, or in all, does not want it. */
const givesUpAfter = { place: 3, page: 30 };

export interface BadgePlace extends Place {
  scheme: Scheme;
}

export interface PlacePorts {
  /** Whether a badge is to be drawn now: of very many only those that people may come to see. */
  isNear(one: WantedBadge): boolean;
  /** Whether another installed copy of the extension has its badge behind a node. */
  isTaken(after: Node): boolean;
  /** Whether a framework that is to take over the node has done so. */
  isHydrated(node: Node): boolean;
  density(): Density;
}

export interface BadgePlaces {
  /** Looks for places of what has none yet, for a while. @returns whether it got through all of it */
  find(wanted: readonly WantedBadge[], due: () => boolean): boolean;
  /** Whether a place is yet to be looked for. */
  areDue(wanted: readonly WantedBadge[]): boolean;
  /** The places found, in the order in which they were. */
  found(): Iterable<BadgePlace>;
  /** The entries for each node that is to have a badge behind it. */
  plan(wanted: readonly WantedBadge[]): Map<Node, BadgeEntry[]>;
  /** A badge was drawn: what it looks like stays. */
  settle(entries: readonly BadgeEntry[]): void;
  /** Forgets the places of what is no longer wanted. */
  keep(wanted: readonly WantedBadge[]): void;
  /** The page changed around a node: its place is to be looked for again. */
  forget(after: Node): void;
  /** No badge can be behind a node: it is not tried again until the page changes there. */
  refuse(after: Node): void;
  /** The page removed a host from behind a node. */
  countRemoval(after: Node): void;
  /** Drawing has ended: what was found out about the page as a whole may change from now on. */
  rest(): void;
}

export function createBadgePlaces(
  document: Document,
  { isNear, isTaken, isHydrated, density }: PlacePorts,
): BadgePlaces {
  /** Decided once for each text node that ends a claim; null: none, ever. */
  const places = new Map<Text, BadgePlace | null>();
  const decided: Decided = new Map();
  /** Looks the page over once for all that is drawn in a row. */
  let safetyOf: Safety | undefined;
  let harm: Harm | undefined;
  const removals = new WeakMap<Node, number>();
  let removed = 0;

  const isDue = (one: WantedBadge): boolean => isNear(one) && !places.has(one.end.node) && one.end.node.isConnected;
  const isUnwanted = (after: Node): boolean =>
    removed > givesUpAfter.page || (removals.get(after) ?? 0) >= givesUpAfter.place;
  /** @returns undefined where it cannot be decided yet */
  const decide = (end: Text): BadgePlace | null | undefined => {
    const place = findPlace(end);
    if (!place) return null;
    if (isTaken(place.after)) return undefined;
    const safety = (safetyOf ??= createSafety(document, isHydrated))(place);
    if (safety === 'later') return undefined;
    if (safety === 'never' || isUnwanted(place.after)) return null;
    if ((harm ??= createHarm()).isCut(place)) return null;
    return { ...place, scheme: schemeOf(elementOf(place.parent)) };
  };
  return {
    find(wanted, due) {
      // What cannot be decided yet comes first again each time: only what was decided ends a slice.
      let decided = 0;
      for (const one of wanted) {
        if (!isDue(one)) continue;
        if (decided > 0 && due()) return false;
        const place = decide(one.end.node);
        if (place === undefined) continue;
        places.set(one.end.node, place);
        decided += 1;
      }
      return true;
    },
    areDue: (wanted) => wanted.some(isDue),
    found: () => [...places.values()].filter((place) => place !== null),
    plan: (wanted) =>
      planBadges(
        wanted,
        (one) => {
          const place = isNear(one) || one.isLocated ? places.get(one.end.node) : undefined;
          return place === undefined ? null : place?.after;
        },
        density(),
        decided,
      ),
    settle(entries) {
      for (const { key, compact } of entries) decided.set(key, compact);
    },
    keep(wanted) {
      const ends = new Set(wanted.flatMap((one) => (one.isLocated ? [one.end.node] : [])));
      for (const end of places.keys()) if (!ends.has(end)) places.delete(end);
    },
    forget(after) {
      for (const [end, place] of places) if (place?.after === after) places.delete(end);
    },
    refuse(after) {
      for (const [end, place] of places) if (place?.after === after) places.set(end, null);
    },
    countRemoval(after) {
      removals.set(after, (removals.get(after) ?? 0) + 1);
      removed += 1;
    },
    rest() {
      safetyOf = undefined;
      harm = undefined;
    },
  };
}
