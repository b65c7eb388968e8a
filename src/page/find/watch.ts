/** Follows what the page does to its text: what was added, which lines changed, where it went. */
import { isElement, isShadowRoot, isText, type Container } from '../dom/dom.ts';
import { tagLayout } from '../dom/layout.ts';
import { containerOf } from '../text/lines.ts';
import { createTrees, type Look } from '../dom/trees.ts';

/** What happened since the last batch. */
export interface Changes {
  /** Elements that were added, whole. */
  added: Set<Element>;
  /** What changed in its own lines. */
  lines: Set<Container>;
  /** Elements that became an editor, or a framework's own, or ceased to be. */
  turned: Set<Element>;
  /** Open shadow roots that came, with or without an element that was added. */
  trees: Set<ShadowRoot>;
  /** Too much to follow, or nobody followed for a while: look at the whole page. */
  all: boolean;
}

export interface WatchPorts {
  /** Nodes that are of our own making. */
  isOurs(node: Node): boolean;
  /** At once, before the next frame: the text of a node was replaced. */
  textChanged(node: Text): void;
  /** At once: the page did something. */
  stirred(): void;
  /** The changes of a while, at a quiet pace; never in a hidden tab. @param trees all that are part of the page now */
  batch(changes: Changes, trees: readonly ParentNode[]): void;
}

/** Milliseconds from a change to its batch. */
const pause = 150;
/** A batch that took long is followed by a rest this many times as long: a busy page keeps its frames. */
const rest = 20;
/** More changes than this are not followed one by one. */
const most = 1_000;
/** Attributes that open or close a part of the page to us. */
const attributes = ['contenteditable', 'ssr', 'ngh', 'q:container'];

const nothing = (): Changes => ({
  added: new Set(),
  lines: new Set(),
  turned: new Set(),
  trees: new Set(),
  all: false,
});

/** @param looked what a look at the whole document has just found: it costs too much to take another, unless the page changes */
export function watchPage(document: Document, ports: WatchPorts, signal: AbortSignal, looked?: Look): void {
  let first = looked;
  let changes: Changes = nothing();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = pause;

  const trees = createTrees(document, ports.isOurs, (elements) => {
    for (const root of elements.flatMap(trees.below)) changes.trees.add(root);
    timer ??= setTimeout(flush, wait);
  });
  const isEdited = (): boolean => document.designMode === 'on';
  let edited = isEdited();
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (edited !== isEdited()) changes.all = true;
    edited = isEdited();
    const done = changes;
    changes = nothing();
    const start = performance.now();
    for (const node of done.all ? [document] : [...done.added, ...done.turned]) {
      for (const root of first ? trees.take(first) : trees.below(node)) done.trees.add(root);
    }
    first = undefined;
    for (const root of done.trees) observe(root);
    ports.batch(done, trees.all());
    wait = Math.max(pause, (performance.now() - start) * rest);
  };
  const lineOf = (node: Node): Container | null =>
    isShadowRoot(node) || (isElement(node) && tagLayout(node) !== 'inline') ? node : containerOf(node, tagLayout);
  const noteLine = (node: Node): void => {
    const line = lineOf(node);
    if (line) changes.lines.add(line);
  };
  const note = ({ type, target, addedNodes, removedNodes }: MutationRecord): void => {
    if (type === 'characterData') {
      if (isText(target)) ports.textChanged(target);
      noteLine(target);
      return;
    }
    if (type === 'attributes') {
      if (isElement(target)) changes.turned.add(target);
      return;
    }
    let lineChanged = false;
    for (const node of addedNodes) {
      if (isElement(node)) changes.added.add(node);
      lineChanged ||= isText(node) || (isElement(node) && tagLayout(node) !== 'block');
    }
    for (const node of removedNodes) lineChanged ||= !isElement(node) || tagLayout(node) !== 'block';
    if (lineChanged) noteLine(target);
  };
  const own = ({ addedNodes, removedNodes }: MutationRecord): boolean => {
    for (const nodes of [addedNodes, removedNodes]) for (const node of nodes) if (!ports.isOurs(node)) return false;
    return addedNodes.length + removedNodes.length > 0;
  };
  const observer = new MutationObserver((records) => {
    const theirs = records.filter((record) => !own(record));
    if (theirs.length > 0) ports.stirred();
    // Of our own, only what went: the page may have taken it out.
    else if (records.every(({ removedNodes }) => removedNodes.length === 0)) return;
    timer ??= setTimeout(flush, wait);
    first = undefined;
    if (changes.all) return;
    for (const record of theirs) note(record);
    if (changes.added.size + changes.lines.size + changes.turned.size > most) changes = { ...nothing(), all: true };
  });

  const observe = (tree: Node): void =>
    observer.observe(tree, { subtree: true, childList: true, characterData: true, attributeFilter: attributes });
  const leave = (): void => {
    observer.disconnect();
    trees.rest();
    clearTimeout(timer);
    timer = undefined;
  };
  const follow = (): void => {
    leave();
    changes = { ...nothing(), all: true };
    if (document.hidden || signal.aborted) {
      first = undefined;
      return;
    }
    observe(document);
    // In a task of its own: what began this had enough to do.
    timer = setTimeout(flush);
  };
  // That a page becomes an editor as a whole, no event tells: it is looked at before a person does anything in it.
  const lookIfEdited = (): void => {
    if (edited !== isEdited()) flush();
  };
  for (const type of ['focusin', 'pointerdown', 'keydown'])
    document.addEventListener(type, lookIfEdited, { signal, capture: true, passive: true });
  document.addEventListener('visibilitychange', follow, { signal });
  signal.addEventListener('abort', leave);
  follow();
}

/** Calls `moved` when the page shows another address without loading anew. */
export function watchAddress(view: Window, moved: () => void, signal: AbortSignal): () => void {
  let at = view.location.pathname + view.location.search;
  const check = (): void => {
    const now = view.location.pathname + view.location.search;
    if (now === at) return;
    at = now;
    moved();
  };
  const { navigation } = view as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', check, { signal });
  view.addEventListener('popstate', check, { signal });
  return check;
}
