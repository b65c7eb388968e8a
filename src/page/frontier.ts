/** Places far down a page at which something stands still until people come near them, or past them. */
import { boxOf } from './box.ts';
import { elementOf, type Container } from './dom.ts';

/** Windows below the current one that count as near. */
const windows = 4;
/** All above the window is reached as well: people jump. Longer than a page, and within what browsers count in. */
const reach = `9999999px 0px ${windows * 100}%`;

export interface Frontier {
  /**
   * Calls back once, when people have come near a container or past it, or it has left the page.
   * @returns whether that is waited for: what is not to be seen now is never come near
   */
  hold(container: Container, reached: () => void): boolean;
  /** Calls back for what left the page. */
  sweep(): void;
  /** Calls back for nothing any more. */
  clear(): void;
}

export function createFrontier(document: Document, signal: AbortSignal): Frontier {
  const held = new Map<Element, () => void>();
  let observer: IntersectionObserver | undefined;
  const release = (box: Element): void => {
    const reached = held.get(box);
    held.delete(box);
    observer?.unobserve(box);
    if (held.size === 0) document.removeEventListener('scroll', look, true);
    reached?.();
  };
  // An observer is not told of what lies beyond the edges of a part that scrolls by itself.
  const look = (): void => {
    for (const box of held.keys()) if (box.getBoundingClientRect().top < innerHeight * (windows + 1)) release(box);
  };
  const clear = (): void => {
    held.clear();
    observer?.disconnect();
    document.removeEventListener('scroll', look, true);
  };
  signal.addEventListener('abort', clear);
  return {
    hold(container, reached) {
      const box = boxOf(elementOf(container));
      if (held.has(box) || !box.checkVisibility()) return false;
      observer ??= new IntersectionObserver(
        (entries) => {
          for (const { isIntersecting, target } of entries) if (isIntersecting) release(target);
        },
        { rootMargin: reach },
      );
      held.set(box, reached);
      observer.observe(box);
      document.addEventListener('scroll', look, { capture: true, passive: true });
      return true;
    },
    sweep() {
      for (const box of held.keys()) if (!box.isConnected) release(box);
    },
    clear,
  };
}
