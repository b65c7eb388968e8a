/**
 * The only code that runs on every page: is an openness term there, or does one arrive? It is kept to two kilobytes, so
 * it imports almost nothing. The pattern is tested on raw text and has to allow for anything that may stand between the parts
 * of a term: runs of white space, soft hyphens, characters without width, any dash.
 */

import { rootsBelow, whileUndefined } from './shadow.ts';

/** Added text is looked at once in this many milliseconds, however often the page changes. */
const pause = 200;
/** So many changes at once cost more to follow one by one than one look at the whole page. */
const most = 400;
/** How many code units on either side of an addition may belong to a term that it completes. */
const reach = 60;
/** Text that nobody sees; scripts often carry licence notices. */
const unseen = /^(?:script|style|noscript|template|textarea|title)$/;

const read = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')?.get;
/** The getter of the prototype: in Chromium a form answers with its control of the name `textContent`. */
const textOf = (node: Node): string => (read?.call(node) as string | null) ?? '';

/**
 * In the extension's own world, where no page sees it: what runs here already, so that a second injection adds nothing.
 * The build declares a variable of the script's own name there; this must be another.
 */
const running = globalThis as { prefilterRunning?: AbortController };

/** Starts unless what an earlier call started still runs. */
export function startOnce(start: (stop: () => void, signal: AbortSignal) => void): void {
  if (running.prefilterRunning && !running.prefilterRunning.signal.aborted) return;
  const controller = (running.prefilterRunning = new AbortController());
  start(() => controller.abort(), controller.signal);
}

/**
 * Calls `report` once, as soon as a match stands in the page, and ends. A page in a hidden tab is not followed; it is
 * looked at anew when it is shown.
 * @param pattern without the flags `g` and `y`
 */
export function watchForTrigger(document: Document, pattern: RegExp, report: () => void, signal: AbortSignal): void {
  const added = new Set<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rest = (): void => {
    observer.disconnect();
    clearTimeout(timer);
    timer = undefined;
    added.clear();
  };
  const end = (): void => {
    rest();
    document.removeEventListener('visibilitychange', follow);
  };
  const look = (): void => {
    const nodes = added.size > most ? [document.documentElement] : [...added];
    timer = undefined;
    added.clear();
    const hasIt = (node: Node): boolean => {
      if (!node.isConnected) return false;
      if (holds(node, pattern)) return true;
      return rootsBelow(node).some((root) => (observe(root), holds(root, pattern)));
    };
    if (!nodes.some(hasIt)) return;
    end();
    report();
  };
  const follow = (): void => {
    rest();
    if (document.hidden) return;
    observe(document);
    added.add(document.documentElement);
    look();
  };
  const observe = (tree: Node): void => observer.observe(tree, { childList: true, characterData: true, subtree: true });
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (added.size > most) break;
      if (type === 'characterData') added.add(target);
      else for (const node of addedNodes) added.add(node);
    }
    if (added.size > 0) timer ??= setTimeout(look, pause);
  });

  // Feeds, drawings and other documents of XML are no pages.
  if (signal.aborted || !(document.documentElement instanceof HTMLElement)) return;
  signal.addEventListener('abort', end, { once: true });
  document.addEventListener('visibilitychange', follow);
  follow();
  whileUndefined(document, follow, signal);
}

/** The cheap test first; what it finds counts only if it stands in text that is seen. */
const holds = (node: Node, pattern: RegExp): boolean =>
  [textOf, seenText].every((readText) => {
    const before = beside(node, 'previousSibling', readText).slice(-reach);
    return pattern.test(before + readText(node) + beside(node, 'nextSibling', readText).slice(0, reach));
  });

/** The text next to a node, also where the node is the first or last of its parents. */
function beside(node: Node, side: 'previousSibling' | 'nextSibling', readText: (node: Node) => string): string {
  let at: Node | null = node;
  for (let steps = 0; steps < 3 && at && !at[side]; steps += 1) at = at.parentNode;
  const next = at?.[side];
  return next instanceof Node ? readText(next) : '';
}

function seenText(root: Node): string {
  let text = '';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    if (node instanceof Text && !unseen.test(node.parentElement?.localName ?? '')) text += node.data;
  }
  return text;
}
