/**
 * Badges that are made but not yet in the page.
 * Tested end to end by test/e2e/page-many.e2e.ts.
 */
import type { Badge } from './badge.ts';
import type { BadgePlace, BadgePlaces } from './badge-places.ts';
import { parentOf } from '../dom/dom.ts';
import type { BadgeEntry } from '../ports.ts';
import { measureAround } from './when-safe/harm.ts';

/**
 * So many hosts are put into a page for one frame; into a page of many elements all, as each frame lays it out again.
 */
const atOnce = { hosts: 12, elements: 5_000 };

export type Plan = ReadonlyMap<Node, BadgeEntry[]>;

export interface BadgeQueue {
  /** Makes what is planned and has a place, outside the page. @returns whether all were made before `due` */
  make(planned: Plan, makeAt: (place: BadgePlace, entries: BadgeEntry[]) => Badge, due: () => boolean): boolean;
  /**
   * Puts what was made into the page, as many as one frame can take; what does harm there is to be dropped.
   * @returns whether there is no more to do
   */
  insert(planned: Plan): boolean;
}

export interface QueuePorts {
  /** Whether a badge is behind a node already. */
  isDrawn(after: Node): boolean;
  /** Puts a badge into the page, behind a node. @returns false if that would change the page */
  insert(after: Node, badge: Badge, entries: BadgeEntry[]): boolean;
}

export function createBadgeQueue(document: Document, places: BadgePlaces, ports: QueuePorts): BadgeQueue {
  const made = new Map<Node, Badge>();
  const tryInsert = (after: Node, badge: Badge, entries: BadgeEntry[]): void => {
    try {
      if (ports.insert(after, badge, entries)) return;
      badge.remove();
    } catch {
      // One that the page makes impossible costs no other.
    }
    places.refuse(after);
  };
  return {
    make(planned, makeAt, due) {
      const before = made.size;
      for (const place of places.found()) {
        const entries = planned.get(place.after);
        // Two claims may end at one place.
        if (!entries || ports.isDrawn(place.after) || made.has(place.after)) continue;
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
      const ready = batch.flatMap(([after, badge]) => {
        made.delete(after);
        const entries = planned.get(after);
        // The page may have changed since the place was found.
        if (entries && parentOf(after) === badge.place.parent)
          return [{ after, badge, entries, doesHarm: measureAround(badge.place) }];
        places.forget(after);
        badge.remove();
        return [];
      });
      // All is measured before, all is written, and all is measured after: the page is laid out once.
      for (const { after, badge, entries } of ready) tryInsert(after, badge, entries);
      const harmful = ready.filter(({ doesHarm }) => doesHarm());
      for (const { after } of harmful) places.refuse(after);
      return made.size === 0 && harmful.length === 0;
    },
  };
}

const isLarge = (document: Document): boolean =>
  Document.prototype.getElementsByTagName.call(document, '*').length > atOnce.elements;
