/** Hidden blocks that hold a claim; re-checked when they become visible. */
import { isContainer, type Container } from '../dom/dom.ts';
import { createViewport } from '../dom/viewport.ts';

/** How often a block is checked again that came into view and was still hidden. */
const mostChecks = 3;
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
  /** The content of a closed `<details>` never comes into view: the element itself has been there all along. */
  const listenToToggles = (): void => {
    if (listens) return;
    listens = true;
    document.addEventListener(
      'toggle',
      ({ target }) => {
        if (target instanceof Node && isContainer(target)) release(target);
      },
      { signal, capture: true },
    );
  };
  return {
    add(block, element) {
      if (signal.aborted) return;
      listenToToggles();
      const times = (checks.get(block) ?? 0) + 1;
      checks.set(block, times);
      waiting.set(element, (waiting.get(element) ?? new Set()).add(block));
      if (waiting.size > most) for (const one of waiting.keys()) if (!one.isConnected) release(one);
      if (times <= mostChecks) viewport.watch(element);
    },
  };
}
