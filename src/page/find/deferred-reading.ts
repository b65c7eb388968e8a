/** Parts of the page that are read once people come near them: of very many only these matter. */
import { boxOf } from '../dom/rendered-box.ts';
import { elementOf, type Container } from '../dom/dom.ts';
import { ahead } from './search-frontier.ts';

/**
 * Of so many neighbours one is observed, from far enough off for all: every element that is observed costs each frame of
 * the page a few microseconds.
 */
const neighbours = 8;

interface Group {
  /** The container whose box is observed. */
  leader: Container;
  box: Element;
  members: Set<Container>;
  before: Group | undefined;
}

export interface Coming {
  /** Those that nobody has come near yet. */
  readonly size: number;
  /** Reads a container later; nothing where somebody came near it before. @returns whether it waits */
  wait(container: Container): boolean;
  /** Forgets what left the page. */
  sweep(): void;
}

/** @param arrived told of containers that people come near, which were given in the order of the page */
export function createComing(arrived: (containers: Container[]) => void, signal: AbortSignal): Coming {
  const groupOf = new Map<Container, Group>();
  const ledBy = new WeakMap<Element, Set<Group>>();
  const seen = new WeakSet<Container>();
  let last: Group | undefined;
  let observer: IntersectionObserver | undefined;
  const came = (entries: IntersectionObserverEntry[]): void => {
    const near = entries.flatMap(({ isIntersecting, target }) => {
      const led = isIntersecting ? [...(ledBy.get(target) ?? [])] : [];
      // What stands between two that are observed belongs to the one before.
      return led.flatMap((group) => {
        const members = [...take(group.before), ...take(group)];
        group.before = undefined;
        return members;
      });
    });
    if (near.length > 0) arrived(near);
  };
  const leave = (group: Group): void => {
    const led = ledBy.get(group.box);
    led?.delete(group);
    if (led?.size === 0) observer?.unobserve(group.box);
  };
  const take = (group: Group | undefined): Container[] => {
    const members = [...(group?.members ?? [])];
    for (const member of members) {
      seen.add(member);
      groupOf.delete(member);
    }
    group?.members.clear();
    if (group) leave(group);
    return members;
  };
  const lead = (group: Omit<Group, 'box'>, leader: Container): Group => {
    const led = Object.assign(group, { leader, box: boxOf(elementOf(leader)) });
    ledBy.set(led.box, (ledBy.get(led.box) ?? new Set()).add(led));
    // On most pages nothing waits.
    observer ??= new IntersectionObserver(came, { rootMargin: ahead });
    observer.observe(led.box);
    return led;
  };
  signal.addEventListener('abort', () => observer?.disconnect());
  return {
    get size() {
      return groupOf.size;
    },
    wait(container) {
      if (seen.has(container)) return false;
      if (groupOf.has(container)) return true;
      if (!last || last.members.size === 0 || last.members.size >= neighbours) {
        last = lead({ leader: container, members: new Set(), before: last }, container);
      }
      last.members.add(container);
      groupOf.set(container, last);
      return true;
    },
    sweep() {
      for (const [container, group] of groupOf) {
        if (container.isConnected) continue;
        groupOf.delete(container);
        group.members.delete(container);
        const [other] = group.members;
        if (group.leader !== container) continue;
        leave(group);
        if (other) lead(group, other);
      }
    },
  };
}
