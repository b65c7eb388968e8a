import { vi } from 'vitest';

/** Replaces the browser's observer where nothing is laid out: tests say what comes into view. */
export function stubIntersections() {
  const observed = new Set<Element>();
  const margins: (string | undefined)[] = [];
  let report = (_entries: Partial<IntersectionObserverEntry>[]): void => undefined;
  class Observer {
    constructor(callback: typeof report, options?: IntersectionObserverInit) {
      report = callback;
      margins.push(options?.rootMargin);
    }
    observe = (element: Element): void => void observed.add(element);
    unobserve = (element: Element): void => void observed.delete(element);
    disconnect = (): void => observed.clear();
  }
  vi.stubGlobal('IntersectionObserver', Observer);
  const tell = (isIntersecting: boolean, targets: Element[]): void =>
    report(targets.filter((one) => observed.has(one)).map((target) => ({ isIntersecting, target })));
  return {
    /** Ids of the elements that are observed now. */
    ids: () => [...observed].map(({ id }) => id),
    margins,
    comes: (...targets: Element[]): void => tell(true, targets),
    goes: (...targets: Element[]): void => tell(false, targets),
  };
}
