/** Hidden blocks that hold a claim; re-checked when they become visible. */
import { contains, type Container } from '../dom/dom.ts';
import { createViewport } from '../dom/viewport.ts';

/**
 * Milliseconds before each check of a block that has come into view: what was still hidden then may be fading in. After
 * the last one only a toggle, or the end of a transition or animation, counts.
 */
const waits = [0, 1_000, 4_000, 16_000];
/** How often a block is checked at all. */
const mostChecks = 40;
/** With more waiting containers than this, those that left the page are removed. */
const most = 100;

export interface HiddenBlocks<Block> {
  /** @param element the element that is hidden: a closed tab, an accordion, a menu */
  add(block: Block, element: Element): void;
}

/** @param recheck called with each block that may be visible now */
export function createHiddenBlocks<Block extends { gone: boolean }>(
  document: Document,
  recheck: (block: Block) => void,
  signal: AbortSignal,
): HiddenBlocks<Block> {
  const checks = new WeakMap<Block, number>();
  const waiting = new Map<Container, Set<Block>>();
  const release = (element: Container): void => {
    const blocks = waiting.get(element);
    waiting.delete(element);
    viewport.unwatch(element);
    for (const block of blocks ?? []) if (!block.gone && element.isConnected) recheck(block);
  };
  const viewport = createViewport('0px', (arrived) => arrived.forEach(release), signal);
  let listens = false;
  /**
   * The content of a closed `<details>` never comes into view: the element itself has been there all along. So it is
   * with what fades in.
   */
  const listen = (): void => {
    if (listens) return;
    listens = true;
    for (const type of ['toggle', 'transitionend', 'animationend'])
      document.addEventListener(type, ({ target }) => target instanceof Node && releaseAround(target), {
        signal,
        capture: true,
      });
  };
  const releaseAround = (target: Node): void => {
    for (const element of [...waiting.keys()])
      if (contains(target, element) || contains(element, target)) release(element);
  };
  const watchLater = (element: Container, wait: number): void => {
    if (wait === 0) return viewport.watch(element);
    setTimeout(() => waiting.has(element) && viewport.watch(element), wait);
  };
  return {
    add(block, element) {
      if (signal.aborted) return;
      listen();
      const times = checks.get(block) ?? 0;
      if (times >= mostChecks) return;
      checks.set(block, times + 1);
      waiting.set(element, (waiting.get(element) ?? new Set()).add(block));
      if (waiting.size > most) for (const one of waiting.keys()) if (!one.isConnected) release(one);
      const wait = waits[times];
      if (wait !== undefined) watchLater(element, wait);
    },
  };
}
