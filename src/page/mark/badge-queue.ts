/**
 * Badges that are made but not yet in the page.
 * Tested end to end by test/e2e/page-many.e2e.ts.
 */
import type { Badge } from './badge.ts';
import type { BadgePlace, BadgePlaces } from './badge-places.ts';
import { parentOf } from '../dom/dom.ts';
import type { BadgeEntry } from '../ports.ts';
import { createHarm } from './when-safe/harm.ts';

/**
 * So many hosts are put into a page for one frame; into a page of many elements all, as each frame lays it out again.
 */
const atOnce = { hosts: 12, elements: 5_000 };

export type Plan = ReadonlyMap<Node, BadgeEntry[]>;

export interface BadgeQueue {
  /** Makes what is planned and has a place, outside the page. @returns whether all were made before `due` */
  make(planned: Plan, makeAt: (place: BadgePlace, entries: BadgeEntry[]) => Badge, due: () => boolean): boolean;
  /**
   * Puts what was made into the page, as many as one frame can take; what does harm there is refused its place.
   * @returns whether there is no more to do
   */
  insert(planned: Plan): boolean;
}

/**
 * @param isDrawn whether a badge is behind a node already
 * @param insert puts a badge into the page, behind a node; false if that would change the page
 */
export function createBadgeQueue(
  document: Document,
  places: BadgePlaces,
  isDrawn: (after: Node) => boolean,
  insert: (after: Node, badge: Badge, entries: BadgeEntry[]) => boolean,
): BadgeQueue {
  const made = new Map<Node, Badge>();
  /** @returns whether it is in the page now */
  const tryInsert = (after: Node, badge: Badge, entries: BadgeEntry[]): boolean => {
    try {
      if (insert(after, badge, entries)) return true;
      badge.remove();
    } catch {
      // One that the page makes impossible costs no other.
    }
    places.refuse(after);
    return false;
  };
  return {
    make(planned, makeAt, due) {
      const before = made.size;
      for (const place of places.found()) {
        const entries = planned.get(place.after);
        // Two claims may end at one place.
        if (!entries || isDrawn(place.after) || made.has(place.after)) continue;
        if (made.size > before && due()) return false;
        try {
          made.set(place.after, makeAt(place, entries));
        } catch {
          places.refuse(place.after);
        }
      }
      return true;
    },
    insert(planned) {
      const batch = [...made].slice(0, isLarge(document) ? made.size : atOnce.hosts);
      const harm = createHarm();
      const ready = batch.flatMap(([after, badge]) => {
        made.delete(after);
        const entries = planned.get(after);
        // The page may have changed since the place was found.
        if (entries && parentOf(after) === badge.place.parent)
          return [{ after, badge, entries, doesHarm: harm.measure(badge.place) }];
        places.forget(after);
        badge.remove();
        return [];
      });
      // All is measured before, all is written, and all is measured after: the page is laid out once.
      const drawn = ready.filter(({ after, badge, entries }) => tryInsert(after, badge, entries));
      const harmful = new Set(drawn.filter(({ doesHarm }) => doesHarm()));
      for (const { after } of harmful) places.refuse(after);
      // A badge that was compact only because a full one, now refused, came before it is made again.
      const isOpen = [...harmful].some(({ entries }) => entries.some(({ compact }) => !compact));
      for (const one of drawn) {
        if (harmful.has(one)) continue;
        if (isOpen && one.entries.some(({ compact }) => compact)) places.forget(one.after);
        else places.settle(one.entries);
      }
      return made.size === 0 && harmful.size === 0;
    },
  };
}

const isLarge = (document: Document): boolean =>
  Document.prototype.getElementsByTagName.call(document, '*').length > atOnce.elements;
