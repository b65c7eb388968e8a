/** Watches what the page does to its text, and reports it in batches. */
import { addRecord, allChanged, areMany, noChanges, type Changes } from './changes.ts';
import { isText } from '../dom/dom.ts';
import { createTrees, type TreeScan } from '../dom/trees.ts';

export interface WatchPorts {
  /** Whether a node is one that we made. */
  isOurs(node: Node): boolean;
  /** Called at once, before the next frame: the text of a node was replaced. */
  textChanged(node: Text): void;
  /** Called at once: the page did something. */
  noteChange(): void;
  /**
   * Called with the changes of a while, at a slow pace; never in a hidden tab.
   * @param trees all that are part of the page now
   */
  batch(changes: Changes, trees: readonly ParentNode[]): void;
}

/** Milliseconds from a change to its batch. */
const pause = 150;
/** A batch that took long is followed by a pause this many times as long: a busy page keeps its frames. */
const rest = 20;
/** Attributes that open or close a part of the page to us. */
const attributes = ['contenteditable', 'ssr', 'ngh', 'q:container'];
/** Before a person edits a page that has become an editor as a whole, one of these comes. */
const beforeEditing = ['focusin', 'pointerdown', 'keydown'];

/** @param scan what a scan of the whole document has just found: another costs too much, unless the page changes */
export function watchPage(document: Document, ports: WatchPorts, signal: AbortSignal, scan?: TreeScan): void {
  let first = scan;
  let changes: Changes = noChanges();
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
    changes = noChanges();
    const start = performance.now();
    for (const node of done.all ? [document] : [...done.added, ...done.turned]) {
      for (const root of first ? trees.take(first) : trees.below(node)) done.trees.add(root);
    }
    first = undefined;
    for (const root of done.trees) observe(root);
    ports.batch(done, trees.all());
    wait = Math.max(pause, (performance.now() - start) * rest);
  };
  const observer = new MutationObserver((records) => {
    const theirs = records.filter((record) => !isOwn(record, ports.isOurs));
    if (theirs.length > 0) ports.noteChange();
    // Of our own, only what went: the page may have taken it out.
    else if (records.every(({ removedNodes }) => removedNodes.length === 0)) return;
    timer ??= setTimeout(flush, wait);
    first = undefined;
    if (changes.all) return;
    for (const record of theirs) {
      if (record.type === 'characterData' && isText(record.target)) ports.textChanged(record.target);
      addRecord(changes, record);
    }
    if (areMany(changes)) changes = allChanged();
  });
  const observe = (tree: Node): void =>
    observer.observe(tree, { subtree: true, childList: true, characterData: true, attributeFilter: attributes });
  const leave = (): void => {
    observer.disconnect();
    trees.stopWaiting();
    clearTimeout(timer);
    timer = undefined;
  };
  const follow = (): void => {
    leave();
    changes = allChanged();
    if (document.hidden || signal.aborted) {
      first = undefined;
      return;
    }
    observe(document);
    // In a task of its own: what began this had enough to do.
    timer = setTimeout(flush);
  };
  // No event says that a page becomes an editor as a whole.
  const flushIfEdited = (): void => {
    if (edited !== isEdited()) flush();
  };
  for (const type of beforeEditing)
    document.addEventListener(type, flushIfEdited, { signal, capture: true, passive: true });
  document.addEventListener('visibilitychange', follow, { signal });
  signal.addEventListener('abort', leave);
  follow();
}

/** Whether a record is about nodes of ours alone. */
function isOwn({ addedNodes, removedNodes }: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  for (const nodes of [addedNodes, removedNodes]) for (const node of nodes) if (!isOurs(node)) return false;
  return addedNodes.length + removedNodes.length > 0;
}
