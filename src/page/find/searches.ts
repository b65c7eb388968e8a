/** The searches of a page that are under way, some slices each. */
import { searchContainers } from './search.ts';
import type { Container } from '../dom/dom.ts';
import { createFrontier } from './search-frontier.ts';

/** So many containers ahead of people a search waits for them; each time twice as many, as they may have jumped. */
const enough = 64;

interface Search {
  root: Container;
  steps: ReturnType<typeof searchContainers>;
  changed: boolean;
  /** Containers in a row that were left, and so many of them are enough. */
  left: number;
  most: number;
}

export interface Searching {
  /** Searches what stands below. */
  add(root: Container): void;
  /** Whether there is something to search now. */
  isBusy(): boolean;
  /** Whether there is more to search, once people come near it. */
  isHeld(): boolean;
  /** Up to the next container that is to be read, which is the answer; or until `due`. */
  on(due: () => boolean): Container | null;
  /** The page is changing. */
  stir(): void;
  /** Goes on where the place to wait at has left the page. */
  sweep(): void;
  /** Ends all searches. */
  clear(): void;
}

/**
 * @param leave leaves a container until people come near it; false where it is to be read now
 * @param goesOn told that there is something to search again
 */
export function createSearching(
  document: Document,
  pattern: RegExp,
  leave: (container: Container) => boolean,
  goesOn: () => void,
  signal: AbortSignal,
): Searching {
  const active = new Set<Search>();
  /** Where searches wait. A place that the page puts elsewhere is none to go on from: what it passed by would be left out. */
  const held = new Map<Container, { moved: boolean; goOn(): void }>();
  const frontier = createFrontier(document, signal);
  const begin = (root: Container, most: number, from?: Container): void => {
    active.add({ root, steps: searchContainers(root, pattern, { from }), changed: false, left: 0, most });
  };
  /** Waits with a search for people. It begins anew where it stood: its text would be kept meanwhile. */
  const hold = (search: Search, at: Container): void => {
    const { root, most } = search;
    search.left = 0;
    const goOn = frontier.hold(at, () => {
      const from = root.contains(at) && !held.get(at)?.moved ? at : root;
      held.delete(at);
      if (root.isConnected) begin(root, most * 2, from);
      goesOn();
    });
    if (!goOn) return;
    held.set(at, { moved: false, goOn });
    active.delete(search);
  };
  return {
    add(root) {
      for (const [at, one] of held) {
        if (!root.contains(at)) continue;
        one.moved = true;
        one.goOn();
      }
      begin(root, enough);
    },
    isBusy: () => active.size > 0,
    isHeld: () => held.size > 0,
    on(due) {
      const [search] = active;
      if (!search) return null;
      do {
        const { done, value } = search.steps.next(search.changed);
        search.changed = false;
        if (done) {
          active.delete(search);
          return null;
        }
        if (value && !leave(value)) {
          search.left = 0;
          return value;
        }
        if (value && (search.left += 1) >= search.most) {
          hold(search, value);
          return null;
        }
      } while (!due());
      return null;
    },
    stir() {
      for (const search of active) search.changed = true;
    },
    sweep: frontier.sweep,
    clear() {
      active.clear();
      held.clear();
      frontier.clear();
    },
  };
}
