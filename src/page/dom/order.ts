/** The order of nodes in a page, shadow trees included. */
import { isShadowRoot, precedes, rootOf } from './dom.ts';

/** Whether one node comes before another; nodes of shadow trees are where their hosts are. */
export function precedesInPage(one: Node, other: Node): boolean {
  if (rootOf(one) === rootOf(other)) return precedes(one, other);
  const lift = (node: Node): Node => {
    const root = rootOf(node);
    return isShadowRoot(root) ? lift(root.host) : node;
  };
  return precedes(lift(one), lift(other));
}
