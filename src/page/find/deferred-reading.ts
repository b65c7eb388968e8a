/** Defers reading a container until it is near the viewport. */
import type { Container } from '../dom/dom.ts';
import { createViewport } from '../dom/viewport.ts';

/** So far around the window is near. */
const ahead = '400%';
/**
 * Of so many neighbours one is watched, from far enough away for all of them: every watched element costs each frame
 * of the page a few microseconds.
 */
const neighbours = 8;

interface Group {
  /** The container that is watched. */
  leader: Container;
  members: Set<Container>;
  before: Group | undefined;
}

export interface DeferredReading {
  /** Containers that are still deferred. */
  readonly size: number;
  /** Defers a container, unless it has been near before. @returns whether it is deferred */
  defer(container: Container): boolean;
  /** Forgets containers that left the page. */
  sweep(): void;
}

/** @param arrived called with containers that came near, in the order in which they were deferred */
export function createDeferredReading(
  arrived: (containers: Container[]) => void,
  signal: AbortSignal,
): DeferredReading {
  const groupOf = new Map<Container, Group>();
  const ledBy = new Map<Container, Group>();
  const seen = new WeakSet<Container>();
  let last: Group | undefined;
  const lead = (group: Group): void => {
    ledBy.set(group.leader, group);
    viewport.watch(group.leader);
  };
  const stopLeading = (group: Group): void => {
    // The page may have brought its leader back, into another group.
    if (ledBy.get(group.leader) !== group) return;
    ledBy.delete(group.leader);
    viewport.unwatch(group.leader);
  };
  const take = (group: Group | undefined): Container[] => {
    if (!group) return [];
    const members = [...group.members];
    for (const member of members) {
      seen.add(member);
      groupOf.delete(member);
    }
    group.members.clear();
    stopLeading(group);
    return members;
  };
  const viewport = createViewport(
    ahead,
    (leaders) => {
      const near = leaders.flatMap((leader) => {
        const group = ledBy.get(leader);
        // What lies between two watched containers belongs to the group before.
        const members = [...take(group?.before), ...take(group)];
        if (group) group.before = undefined;
        return members;
      });
      if (near.length > 0) arrived(near);
    },
    signal,
  );
  return {
    get size() {
      return groupOf.size;
    },
    defer(container) {
      if (seen.has(container)) return false;
      if (groupOf.has(container)) return true;
      if (!last || last.members.size === 0 || last.members.size >= neighbours) {
        last = { leader: container, members: new Set(), before: last };
        lead(last);
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
        if (group.leader !== container) continue;
        stopLeading(group);
        const [other] = group.members;
        if (!other) continue;
        group.leader = other;
        lead(group);
      }
    },
  };
}
