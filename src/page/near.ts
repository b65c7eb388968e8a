/** Which parts of the page are in the window or within a window's height of it. */

export interface Near {
  /** Follows exactly these. */
  watch(elements: ReadonlySet<Element>): void;
  has(element: Element): boolean;
}

/** @param changed called when parts came near or went */
export function createNear(changed: () => void, signal: AbortSignal): Near {
  const near = new Set<Element>();
  const watched = new Set<Element>();
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      changed();
    },
    { rootMargin: '100%' },
  );
  signal.addEventListener('abort', () => watcher.disconnect());
  return {
    watch(elements) {
      for (const element of watched) {
        if (elements.has(element)) continue;
        watcher.unobserve(element);
        watched.delete(element);
        near.delete(element);
      }
      for (const element of elements) {
        if (!watched.has(element)) watcher.observe(element);
        watched.add(element);
      }
    },
    has: (element) => near.has(element),
  };
}
