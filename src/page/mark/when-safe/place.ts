/** Finds where the host of a badge may go. */
import {
  closestAbove,
  elementOf,
  isContainer,
  isElement,
  isShadowRoot,
  matches,
  nextOf,
  parentOf,
  treeOf,
  type Container,
  contains,
} from '../../dom/dom.ts';
import { interactive } from '../../dom/markup.ts';
import { containerOf } from '../../text/lines.ts';
import { tagLayout } from '../../dom/layout.ts';
import { boxOf } from '../../dom/viewport.ts';
import { lastOfWord } from './word-end.ts';

export interface Place {
  /** The node that the host follows: a whole text node, the link that holds it, or a footnote's mark behind them. */
  after: Node;
  parent: Container;
}

/**
 * The place behind a text node that ends a claim, behind the link that holds it, and behind the marks of footnotes that
 * follow. Null if there is none: inside a control, or where a further child would become a column, a row or a cell.
 */
export function findPlace(end: Text): Place | null {
  const container = containerOf(end, tagLayout);
  let after: Node = end;
  let parent: Node | null = parentOf(after);
  while (isElement(parent)) {
    const control = Element.prototype.closest.call(parent, interactive);
    if (!control) break;
    // Behind a link is still the same line only if the link is within a line.
    if (control.localName !== 'a' || !container || control === container || contains(control, container)) return null;
    after = control;
    parent = parentOf(control);
  }
  after = lastOfWord(after, container ?? after);
  parent = parentOf(after);
  if (!isContainer(parent)) return null;
  const tree = treeOf(parent);
  if (isShadowRoot(tree) && closestAbove(tree.host, interactive)) return null;
  if (
    isElement(parent) &&
    matches(parent, 'html,head,table,thead,tbody,tfoot,tr,colgroup,ul,ol,dl,select,picture,ruby')
  )
    return null;
  if (/flex|grid|^table(?!-c)/.test(getComputedStyle(boxOf(elementOf(parent))).display)) return null;
  return { after, parent };
}

/** Whether a host is still where it was put. */
export const isInPlace = (host: Element, { after, parent }: Place): boolean =>
  host.isConnected && parentOf(host) === parent && parentOf(after) === parent && nextOf(after) === host;

/** Puts a host at its place. */
export function putHost(host: Element, { after, parent }: Place): void {
  Node.prototype.insertBefore.call(parent, host, nextOf(after));
}
