/** Which parts of the page are in the window or within a window's height of it. */
import { boxOf } from '../dom/rendered-box.ts';

export interface Near {
  /** Follows exactly these. */
  watch(elements: ReadonlySet<Element>): void;
  /** Undefined while it is not known yet: the browser tells of what it is to follow with its next frame. */
  has(element: Element): boolean | undefined;
}

/** @param changed called when parts came near or went */
export function createNear(changed: () => void, signal: AbortSignal): Near {
  const near = new Map<Element, boolean>();
  /** What is followed, with the box that is watched for it. */
  const boxes = new Map<Element, Element>();
  let watched = new Set<Element>();
  let watcher: IntersectionObserver | undefined;
  const watchFor = (box: Element): void => {
    // Few pages have so many claims that one is needed.
    watcher ??= new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) near.set(target, isIntersecting);
        changed();
      },
      { rootMargin: '100%' },
    );
    watcher.observe(box);
  };
  signal.addEventListener('abort', () => watcher?.disconnect());
  return {
    watch(elements) {
      for (const element of boxes.keys()) if (!elements.has(element)) boxes.delete(element);
      for (const element of elements) if (!boxes.has(element)) boxes.set(element, boxOf(element));
      const now = new Set(boxes.values());
      for (const box of watched) {
        if (now.has(box)) continue;
        watcher?.unobserve(box);
        near.delete(box);
      }
      for (const box of now) if (!watched.has(box)) watchFor(box);
      watched = now;
    },
    has: (element) => near.get(boxes.get(element) ?? element),
  };
}
