/** What mutation records say about the lines of a page. */
import { isElement, isShadowRoot, isText, type Container } from '../dom/dom.ts';
import { tagLayout } from '../dom/layout.ts';
import { containerOf } from '../text/lines.ts';

/** What happened since the last batch. */
export interface Changes {
  /** Elements that were added, whole. */
  added: Set<Element>;
  /** Containers whose own lines changed. */
  lines: Set<Container>;
  /** Elements that became an editor, or a framework's own, or ceased to be. */
  turned: Set<Element>;
  /** Open shadow roots that came, with or without an element that was added. */
  trees: Set<ShadowRoot>;
  /** Too much to follow, or nobody followed for a while: the whole page is to be read again. */
  all: boolean;
}

/** More changes than this are not followed one by one. */
const most = 1_000;

export const noChanges = (): Changes => ({
  added: new Set(),
  lines: new Set(),
  turned: new Set(),
  trees: new Set(),
  all: false,
});

/** The whole page is to be read again. */
export const allChanged = (): Changes => ({ ...noChanges(), all: true });

export const areMany = ({ added, lines, turned }: Changes): boolean => added.size + lines.size + turned.size > most;

/** Adds what a record says to the changes. */
export function addRecord(changes: Changes, { type, target, addedNodes, removedNodes }: MutationRecord): void {
  if (type === 'characterData') return addLine(changes, target);
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
  if (lineChanged) addLine(changes, target);
}

function addLine({ lines }: Changes, node: Node): void {
  const isOwn = isShadowRoot(node) || (isElement(node) && tagLayout(node) !== 'inline');
  const line = isOwn ? node : containerOf(node, tagLayout);
  if (line) lines.add(line);
}
