/**
 * The only code that runs on every page: does it contain an openness term, or does one arrive? It is kept to two
 * kilobytes, so it imports almost nothing. The pattern is tested on raw text and has to allow for anything that may
 * be between the parts of a term: runs of white space, soft hyphens, characters without width, any dash.
 *
 * Tested end to end by test/e2e/page-prefilter.e2e.ts.
 */

import { createLate, rootsBelow } from './dom/shadow.ts';

/** Added text is tested once in this many milliseconds, however often the page changes. */
const pause = 200;
/** More changes at once than this cost more to test one by one than the whole page. */
const most = 400;
/** Code units on either side of an addition that may belong to a term that it completes. */
const reach = 60;
/** Text that nobody sees; scripts often contain licence notices. */
const unseen = /^(?:script|style|noscript|template|textarea|title)$/i;

const read = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')?.get;
/** The getter of the prototype: in Chromium a form answers with its control of the name `textContent`. */
const textOf = (node: Node): string => (read?.call(node) as string | null) ?? '';

/**
 * In the extension's own world, where no page sees it: what runs here already, so that a second injection adds
 * nothing. The build declares a variable of the script's own name there; this must be another.
 */
const running = globalThis as { prefilterRunning?: AbortController };

/** Starts unless what an earlier call started still runs. */
export function startOnce(start: (stop: () => void, signal: AbortSignal) => void): void {
  if (running.prefilterRunning?.signal.aborted === false) return;
  const controller = (running.prefilterRunning = new AbortController());
  start(() => controller.abort(), controller.signal);
}

/**
 * Calls `report` once, as soon as the page contains a match, and ends. A page in a hidden tab is not watched; it is
 * tested again when it is shown.
 * @param pattern without the flags `g` and `y`
 */
export function watchForTrigger(document: Document, pattern: RegExp, report: () => void, signal: AbortSignal): void {
  const added = new Set<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const pauseWatching = (): void => {
    observer.disconnect();
    late.forget();
    clearTimeout(timer);
    timer = undefined;
    added.clear();
  };
  const end = (): void => {
    pauseWatching();
    document.removeEventListener('visibilitychange', follow);
  };
  const test = (): void => {
    const nodes = added.size > most ? [document.documentElement] : [...added];
    timer = undefined;
    added.clear();
    const hasIt = (node: Node): boolean =>
      node.isConnected &&
      (holds(node, pattern) || rootsBelow(node, late.note).some((root) => (observe(root), holds(root, pattern))));
    if (!nodes.some(hasIt)) return;
    end();
    report();
  };
  const follow = (): void => {
    pauseWatching();
    if (document.hidden) return;
    observe(document);
    added.add(document.documentElement);
    test();
  };
  const soon = (nodes: Iterable<Node>): void => {
    for (const node of nodes) added.add(node);
    if (added.size > 0) timer ??= setTimeout(test, pause);
  };
  const late = createLate(soon);
  const observe = (tree: Node): void => observer.observe(tree, { childList: true, characterData: true, subtree: true });
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (added.size > most) break;
      soon(type === 'characterData' ? [target] : addedNodes);
    }
  });

  // Feeds, drawings and other documents of XML are no pages.
  if (signal.aborted || !(document.documentElement instanceof HTMLElement)) return;
  signal.addEventListener('abort', end, { once: true });
  document.addEventListener('visibilitychange', follow);
  follow();
}

/** Whether a node contains or completes a term, in visible text. */
function holds(node: Node, pattern: RegExp): boolean {
  const before = beside(node, 'previousSibling').slice(-reach);
  const text = before + textOf(node) + beside(node, 'nextSibling').slice(0, reach);
  return pattern.test(text) && isSeen(node, text, before.length, new RegExp(pattern.source, 'g'));
}

/** The text next to a node, also if the node is the first or last in its parents. */
function beside(node: Node, side: 'previousSibling' | 'nextSibling'): string {
  let at: Node | null = node;
  for (let steps = 0; steps < 3 && at && !at[side]; steps += 1) at = at.parentNode;
  const next = at?.[side];
  return next instanceof Node && !unseen.test(next.nodeName) ? textOf(next) : '';
}

/** Whether any match reaches into visible text of a node; visits its text nodes only up to the first such one. */
function isSeen(node: Node, text: string, start: number, terms: RegExp): boolean {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  let term = terms.exec(text);
  let end = start;
  for (let at: Node | null = node; at && term; at = walker.nextNode()) {
    if (!(at instanceof Text)) continue;
    end += at.length;
    if (term.index >= end) continue;
    if (!unseen.test(at.parentNode?.nodeName ?? '')) return true;
    terms.lastIndex = end;
    term = terms.exec(text);
  }
  return false;
}
