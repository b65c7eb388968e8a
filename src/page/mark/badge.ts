/**
 * One badge: its host in the page, its view, and the entries that it shows.
 * Tested end to end by test/e2e/page-badges.e2e.ts and test/e2e/ui-badges.e2e.ts.
 */
import { createHosts, type HostIdentity } from './host.ts';
import { putHost } from './when-safe/place.ts';
import { createStructure } from './when-safe/structure.ts';
import type { BadgePlace } from './badge-places.ts';
import type { BadgeEntry, BadgeProps, Mount } from '../ports.ts';

export interface Badge {
  readonly element: Element;
  readonly place: BadgePlace;
  readonly entries: BadgeEntry[];
  holds(key: string | null): boolean;
  /** @param open key of the entry whose card is open, here or at another badge */
  update(entries: BadgeEntry[], open: string | null): void;
  focus(key: string): void;
  /** Puts its host into the page; false if rules of the page would then apply to other elements. */
  insert(): boolean;
  remove(): void;
}

export type MakeBadge = (
  mount: Mount<BadgeProps>,
  place: BadgePlace,
  entries: BadgeEntry[],
  open: string | null,
) => Badge;

/** What a badge reports of what people do with it. */
export type BadgeActions = Required<Pick<BadgeProps, 'onOpen' | 'onMove' | 'onEnter' | 'onLeave'>>;

/** Badges are made outside the page; `insert` puts them in. */
export function createBadgeMaker(document: Document, identity: HostIdentity, actions: BadgeActions): MakeBadge {
  const makeHost = createHosts(document, identity, 'inline');
  const structure = createStructure();
  return (mount, place, first, openAtFirst) => {
    const { element, root, dress } = makeHost();
    let entries = first;
    let isGiven = false;
    const holds = (key: string | null): boolean =>
      entries.some((one) => one.key === key || (key !== null && one.others.includes(key)));
    const propsFor = (open: string | null): BadgeProps => ({
      entries,
      scheme: place.scheme,
      open: entries.find((one) => one.key === open || (open !== null && one.others.includes(open)))?.key ?? null,
      ...actions,
      // A badge that gets the focus from us, and not from a person, has no preview.
      onEnter: (entry, badge) => !isGiven && actions.onEnter(entry, badge),
    });
    const view = mount(root, propsFor(openAtFirst));
    dress();
    return {
      element,
      place,
      get entries() {
        return entries;
      },
      holds,
      update(now, open) {
        entries = now;
        view.update(propsFor(open));
      },
      focus(key) {
        isGiven = true;
        view.focus(key);
        isGiven = false;
      },
      insert: () => !structure.isChangedBy(place.parent, () => putHost(element, place)),
      remove() {
        view.unmount();
        Element.prototype.remove.call(element);
      },
    };
  };
}
