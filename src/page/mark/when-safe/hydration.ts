/**
 * Finds out whether a framework has hydrated what its server rendered. The DOM does not show it: the page's world is
 * asked.
 */
import type { Life } from '@/src/vocabulary/types.ts';
import { isShadowRoot, parentOf, previousOf } from '../../dom/dom.ts';

/** Milliseconds after which no framework is expected any more to hydrate what is not known to be hydrated. */
const patience = 20_000;
/** Milliseconds from one question to the next: at first, and at most; each wait is twice as long. */
const waits = { first: 250, most: 8_000 };
/** Questions about so many places at once. */
const most = 100;

/** The indexes of a node and its ancestors among their siblings, from the document inwards; null in a shadow root. */
export function pathOf(node: Node): number[] | null {
  const path: number[] = [];
  for (let at = node, parent = parentOf(at); parent; at = parent, parent = parentOf(at)) {
    if (isShadowRoot(parent)) return null;
    let before = 0;
    for (let sibling = previousOf(at); sibling; sibling = previousOf(sibling)) before += 1;
    path.unshift(before);
  }
  return path;
}

interface Waiting {
  since: number;
  life: Life;
}

/**
 * Returns a function that says whether a badge may follow a node. For a node that is new to it, it asks, and asks
 * again at ever longer intervals; `hydrated` is called once the answer is yes.
 * @param ask answers with the same length and order as the paths
 */
export function createHydration(
  document: Document,
  ask: (paths: number[][]) => Promise<Life[]>,
  hydrated: () => void,
  signal: AbortSignal,
): (node: Node) => boolean {
  const awake = new WeakSet<Node>();
  const waiting = new Map<Node, Waiting>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = waits.first;

  const isOver = ({ since, life }: Waiting): boolean => life === 'unknown' && performance.now() - since > patience;
  const later = (ms: number): void => {
    if (!signal.aborted) timer ??= setTimeout(() => void look(), ms);
  };
  const look = async (): Promise<void> => {
    for (const node of waiting.keys()) if (!node.isConnected) waiting.delete(node);
    const asked = [...waiting].slice(0, most).flatMap(([node, one]) => {
      const path = pathOf(node);
      return path ? [{ node, one, path }] : [];
    });
    // Asked again when the page is shown.
    const answers =
      asked.length === 0 || document.hidden ? [] : await ask(asked.map(({ path }) => path)).catch(() => []);
    for (const [index, { node, one }] of asked.entries()) {
      one.life = answers[index] ?? 'unknown';
      if (one.life !== 'awake') continue;
      waiting.delete(node);
      awake.add(node);
    }
    timer = undefined;
    if (signal.aborted || document.hidden) return;
    if (asked.some(({ one }) => one.life === 'awake' || isOver(one))) hydrated();
    if (waiting.size > 0) later(wait);
    wait = Math.min(wait * 2, waits.most);
  };

  document.addEventListener('visibilitychange', () => waiting.size > 0 && later(0), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return (node) => {
    if (awake.has(node)) return true;
    const known = waiting.get(node);
    if (known) return isOver(known);
    waiting.set(node, { since: performance.now(), life: 'unknown' });
    clearTimeout(timer);
    timer = undefined;
    wait = waits.first;
    later(0);
    return false;
  };
}
