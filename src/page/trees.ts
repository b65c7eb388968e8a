/** The trees a page's words stand in: the document, and the open shadow roots that were met so far. */
import { rootsBelow } from './shadow.ts';

export interface Trees {
  /** Those that are part of the page now, the document first. */
  all(): (Document | ShadowRoot)[];
  /** The shadow roots below a node, remembered from now on. */
  below(node: Node): ShadowRoot[];
  /** The shadow roots of the page that were not known before. */
  fresh(): ShadowRoot[];
}

export function createTrees(document: Document): Trees {
  const known = new Set<ShadowRoot>();
  const below = (node: Node): ShadowRoot[] => {
    const roots = rootsBelow(node);
    for (const root of roots) known.add(root);
    return roots;
  };
  return {
    all() {
      for (const root of known) if (!root.isConnected) known.delete(root);
      return [document, ...known];
    },
    below,
    fresh() {
      const before = new Set(known);
      return below(document).filter((root) => !before.has(root));
    },
  };
}
