/** Reports which parts of the page come near the window. */
import { above, elementOf, isElement, type Container } from './dom.ts';

/**
 * The element, or the nearest one around it with a box of its own: `display: contents` has none, so never intersects.
 */
export function boxOf(element: Element): Element {
  let at: Node | null = element;
  while (at && (!isElement(at) || getComputedStyle(at).display === 'contents')) at = above(at);
  return isElement(at) ? at : element;
}

export interface Viewport {
  watch(container: Container): void;
  unwatch(container: Container): void;
  /** Watches exactly these. */
  watchOnly(containers: ReadonlySet<Container>): void;
  /** Whether a watched container is near; undefined until the browser first reports it, with its next frame. */
  isNear(container: Container): boolean | undefined;
}

/**
 * @param margin how far around the window counts as near, as in `rootMargin`
 * @param changed called once for each report of the browser, with the watched containers that came near
 */
export function createViewport(margin: string, changed: (arrived: Container[]) => void, signal: AbortSignal): Viewport {
  const boxes = new Map<Container, Element>();
  const watched = new Map<Element, { containers: Set<Container>; isNear?: boolean }>();
  let observer: IntersectionObserver | undefined;
  const report = (entries: IntersectionObserverEntry[]): void => {
    const arrived: Container[] = [];
    for (const { isIntersecting, target } of entries) {
      const found = watched.get(target);
      if (!found) continue;
      found.isNear = isIntersecting;
      if (isIntersecting) arrived.push(...found.containers);
    }
    changed(arrived);
  };
  const watch = (container: Container): void => {
    if (signal.aborted || boxes.has(container)) return;
    const box = boxOf(elementOf(container));
    boxes.set(container, box);
    const known = watched.get(box);
    if (known) {
      known.containers.add(container);
      return;
    }
    watched.set(box, { containers: new Set([container]) });
    // Most pages have nothing to watch.
    observer ??= new IntersectionObserver(report, { rootMargin: margin });
    observer.observe(box);
  };
  const unwatch = (container: Container): void => {
    const box = boxes.get(container);
    const known = box && watched.get(box);
    boxes.delete(container);
    if (!known?.containers.delete(container) || known.containers.size > 0) return;
    watched.delete(box as Element);
    observer?.unobserve(box as Element);
  };
  signal.addEventListener('abort', () => observer?.disconnect());
  return {
    watch,
    unwatch,
    watchOnly(containers) {
      // First what is new: a box that stays keeps what is known of it.
      for (const container of containers) watch(container);
      for (const container of boxes.keys()) if (!containers.has(container)) unwatch(container);
    },
    isNear(container) {
      const box = boxes.get(container);
      return box && watched.get(box)?.isNear;
    },
  };
}
