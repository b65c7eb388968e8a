/** Places far down a page at which something stands still until people come near them, or past them. */
import { boxOf } from '../dom/rendered-box.ts';
import { elementOf, type Container } from '../dom/dom.ts';

/** So far below the window is near. */
export const ahead = '400%';
/**
 * Reached is all above as well, and whatever lies to its sides, as people jump. Longer than a page, and a number that
 * browsers take.
 */
const jumped = '9999999px 9999999px';
const reach = {
  rootMargin: `${jumped} ${ahead}`,
  // In parts that scroll by themselves. Of a share of these Chromium makes more than there is.
  scrollMargin: `${jumped} 3000px`,
};

const isSeen = (box: Element): boolean => Element.prototype.checkVisibility.call(box);

export interface Frontier {
  /**
   * Calls back once, when people have come near a container or past it, or it is folded away or gone.
   * @returns what calls back at once; null where it is not waited for, as what is not to be seen is never come near
   */
  hold(container: Container, reached: () => void): (() => void) | null;
  /** Calls back for what left the page. */
  sweep(): void;
  /** Calls back for nothing any more. */
  clear(): void;
}

export function createFrontier(document: Document, signal: AbortSignal): Frontier {
  const held = new Map<Element, () => void>();
  let watchers: { near: IntersectionObserver; folded: ResizeObserver } | undefined;
  const release = (box: Element): void => {
    const reached = held.get(box);
    held.delete(box);
    watchers?.near.unobserve(box);
    watchers?.folded.unobserve(box);
    reached?.();
  };
  const watch = (): NonNullable<typeof watchers> => ({
    near: new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) release(target);
      },
      // A frame has a window of its own.
      { root: document, ...reach },
    ),
    folded: new ResizeObserver((entries) => {
      for (const { target } of entries) if (!isSeen(target)) release(target);
    }),
  });
  const clear = (): void => {
    held.clear();
    watchers?.near.disconnect();
    watchers?.folded.disconnect();
  };
  signal.addEventListener('abort', clear);
  return {
    hold(container, reached) {
      const box = boxOf(elementOf(container));
      if (held.has(box) || !isSeen(box)) return null;
      watchers ??= watch();
      held.set(box, reached);
      watchers.near.observe(box);
      watchers.folded.observe(box);
      return () => release(box);
    },
    sweep() {
      for (const box of held.keys()) if (!box.isConnected) release(box);
    },
    clear,
  };
}
