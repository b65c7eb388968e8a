/** Parts of the page that are read once people come near them: of very many only these matter. */
import { elementOf, type Container } from './dom.ts';

export interface Coming {
  /** Those that nobody has come near yet. */
  readonly size: number;
  /** Reads a container later; nothing where that was read because somebody came near it. @returns whether it waits */
  wait(container: Container): boolean;
  /** Forgets what left the page. */
  sweep(): void;
}

/** @param arrived told of a container that is in the window or within a window's height of it */
export function createComing(arrived: (container: Container) => void, signal: AbortSignal): Coming {
  const waiting = new Map<Element, Set<Container>>();
  const seen = new WeakSet<Container>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) arriveAt(target);
    },
    { rootMargin: '100%' },
  );
  const forget = (element: Element): void => {
    observer.unobserve(element);
    waiting.delete(element);
  };
  const arriveAt = (element: Element): void => {
    const containers = waiting.get(element) ?? [];
    forget(element);
    for (const container of containers) {
      seen.add(container);
      arrived(container);
    }
  };
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    get size() {
      return waiting.size;
    },
    wait(container) {
      if (seen.has(container)) return false;
      const element = elementOf(container);
      waiting.set(element, (waiting.get(element) ?? new Set()).add(container));
      observer.observe(element);
      return true;
    },
    sweep() {
      for (const element of waiting.keys()) if (!element.isConnected) forget(element);
    },
  };
}
