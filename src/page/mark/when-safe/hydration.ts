/** Whether a framework has taken over what its server rendered. No DOM tells it: it is asked of the page's own side. */
import type { Life } from '@/src/vocabulary/types.ts';
import { isShadowRoot, parentOf, previousOf } from '../../dom/dom.ts';

/** Milliseconds after which nobody is expected any more to take over what nobody is known to have taken over. */
const patience = 20_000;
/** Milliseconds from one question to the next: at first, and at most; twice as many each time. */
const waits = { first: 250, most: 8_000 };
/** Questions about so many places at once. */
const most = 100;

/** Where a node stands: its place among its siblings, from the document inwards. Null below a shadow root. */
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
 * Tells of nodes whether they may be drawn behind. Of one that was not asked about before it finds out, and calls `awoke`
 * once the answer is yes; asks again, ever later, while it is not.
 * @param ask the same length and order as the paths
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
    // Looked for again when the page is shown.
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
