/** The trees a page's words stand in: the document, and the open shadow roots that were met so far. */
import { createLate, rootsBelow } from './shadow.ts';

/** What a look at each element below a node has found. */
export interface TreeScan {
  roots: ShadowRoot[];
  /** Elements of names that no one but the page knows, without a root that is open. */
  rootless: Element[];
}

export function scanBelow(node: Node): TreeScan {
  const rootless: Element[] = [];
  return { roots: rootsBelow(node, (element) => rootless.push(element)), rootless };
}

export interface Trees {
  /** Those that are part of the page now, the document first. */
  all(): (Document | ShadowRoot)[];
  /** The shadow roots below a node, remembered from now on. Elements that may yet get one are waited for. */
  below(node: Node): ShadowRoot[];
  /** The same, of a look that was taken. */
  take(scan: TreeScan): ShadowRoot[];
  /** Waits for no element any longer. */
  rest(): void;
}

/** Of each document that is followed. */
const followed = new WeakMap<Document, Trees>();

/** The trees of a document: those that are known where it is followed, as to look for them is to look at each element. */
export const treesOf = (document: Document): readonly (Document | ShadowRoot)[] =>
  followed.get(document)?.all() ?? [document, ...rootsBelow(document)];

/**
 * @param isOurs nodes that are of our own making
 * @param came told of elements that got their root late, without a change that could be observed
 */
export function createTrees(
  document: Document,
  isOurs: (node: Node) => boolean,
  came: (elements: Element[]) => void,
): Trees {
  const known = new Set<ShadowRoot>();
  const late = createLate(came);
  const trees: Trees = {
    all() {
      for (const root of known) if (!root.isConnected) known.delete(root);
      return [document, ...known];
    },
    below: (node) => trees.take(scanBelow(node)),
    take({ roots, rootless }) {
      for (const element of rootless) if (!isOurs(element)) late.note(element);
      for (const root of roots) known.add(root);
      return roots;
    },
    rest: late.forget,
  };
  followed.set(document, trees);
  return trees;
}
