/** Elements that are seen by what stands in them alone (`display: contents`) are nowhere in a window. */
import { above, isElement } from './dom.ts';

/** The element, or the nearest around it that has a box of its own. */
export function boxOf(element: Element): Element {
  let at: Node | null = element;
  while (at && (!isElement(at) || getComputedStyle(at).display === 'contents')) at = above(at);
  return isElement(at) ? at : element;
}
