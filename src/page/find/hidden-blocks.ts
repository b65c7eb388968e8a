/** Blocks that hold a claim but are not to be seen: they are looked at again when they come into view. */

/** How often a block is looked at again that came into view and still was not to be seen. */
const mostLooks = 3;
/** More elements than this are gone through for those that left the page. */
const most = 100;

export interface Parking<Block> {
  /** @param element where the block stands: in a closed tab, an accordion, a menu */
  wait(block: Block, element: Element): void;
}

export function createParking<Block extends { gone: boolean }>(
  document: Document,
  arrived: (block: Block) => void,
  signal: AbortSignal,
): Parking<Block> {
  const looks = new WeakMap<Block, number>();
  const parked = new Map<Element, Set<Block>>();
  const arriveAt = (element: Element): void => {
    const blocks = parked.get(element);
    parked.delete(element);
    observer?.unobserve(element);
    for (const block of blocks ?? []) if (!block.gone && element.isConnected) arrived(block);
  };
  let observer: IntersectionObserver | undefined;
  /** Called with the first that waits: on most pages none does. */
  const look = (): IntersectionObserver => {
    const made = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) arriveAt(target);
    });
    signal.addEventListener('abort', () => made.disconnect());
    // What a <details> folds away never comes into view: the element itself has been there all along.
    document.addEventListener(
      'toggle',
      ({ target }) => {
        if (target instanceof Element) arriveAt(target);
      },
      { signal, capture: true },
    );
    return made;
  };
  return {
    wait(block, element) {
      if (signal.aborted) return;
      observer ??= look();
      const times = (looks.get(block) ?? 0) + 1;
      looks.set(block, times);
      parked.set(element, (parked.get(element) ?? new Set()).add(block));
      if (parked.size > most) for (const one of parked.keys()) if (!one.isConnected) arriveAt(one);
      if (times <= mostLooks) observer.observe(element);
    },
  };
}
