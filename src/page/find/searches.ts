/** The searches of the page that are under way; each runs for a slice at a time. */
import { searchContainers } from './search.ts';
import type { Container } from '../dom/dom.ts';

interface Search {
  steps: ReturnType<typeof searchContainers>;
  changed: boolean;
}

export interface Searches {
  /** Searches a container and everything in it. */
  add(root: Container): void;
  isBusy(): boolean;
  /**
   * Searches until a container is found that is to be read now, which is the answer; null when `due` or at the end.
   */
  next(due: () => boolean): Container | null;
  /** The page has changed: lengths of text that were read no longer hold. */
  noteChange(): void;
  /** Ends all searches. */
  clear(): void;
}

/** @param defer defers reading a container; false where it is to be read now */
export function createSearches(pattern: RegExp, defer: (container: Container) => boolean): Searches {
  const active = new Set<Search>();
  return {
    add: (root) => void active.add({ steps: searchContainers(root, pattern), changed: false }),
    isBusy: () => active.size > 0,
    next(due) {
      const [search] = active;
      if (!search) return null;
      do {
        const { done, value } = search.steps.next(search.changed);
        search.changed = false;
        if (done) {
          active.delete(search);
          return null;
        }
        if (value && !defer(value)) return value;
      } while (!due());
      return null;
    },
    noteChange() {
      for (const search of active) search.changed = true;
    },
    clear: () => active.clear(),
  };
}
