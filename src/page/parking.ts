/** Blocks that hold a claim but are not to be seen: they are looked at again when they come into view. */

/** How often a block is looked at again that came into view and still was not to be seen. */
const mostLooks = 3;

export interface Parking<Block> {
  /** @param element where the block stands: in a closed tab, an accordion, a menu */
  wait(block: Block, element: Element): void;
}

export function createParking<Block extends { gone: boolean }>(
  arrived: (block: Block) => void,
  signal: AbortSignal,
): Parking<Block> {
  const looks = new WeakMap<Block, number>();
  const parked = new Map<Element, Set<Block>>();
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      const blocks = isIntersecting ? parked.get(target) : undefined;
      if (!blocks) continue;
      parked.delete(target);
      observer.unobserve(target);
      for (const block of blocks) if (!block.gone) arrived(block);
    }
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    wait(block, element) {
      const times = (looks.get(block) ?? 0) + 1;
      looks.set(block, times);
      if (times > mostLooks) return;
      parked.set(element, (parked.get(element) ?? new Set()).add(block));
      observer.observe(element);
    },
  };
}
