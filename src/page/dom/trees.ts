/** The trees that contain a page's words: the document, and the open shadow roots that were found so far. */
import { createLate, rootsBelow } from './shadow.ts';

/** What a scan of each element below a node has found. */
export interface TreeScan {
  roots: ShadowRoot[];
  /** Elements with names of the page's own, without an open root. */
  rootless: Element[];
}

export function scanBelow(node: Node): TreeScan {
  const rootless: Element[] = [];
  return { roots: rootsBelow(node, (element) => rootless.push(element)), rootless };
}

export interface Trees {
  /** The trees that are part of the page now, the document first. */
  all(): (Document | ShadowRoot)[];
  /** The shadow roots below a node, remembered from now on. Elements without one are checked again later. */
  below(node: Node): ShadowRoot[];
  /** The same for a scan that was made already. */
  take(scan: TreeScan): ShadowRoot[];
  /** Checks no element again. */
  stopWaiting(): void;
}

/** For each document that is followed. */
const followed = new WeakMap<Document, Trees>();

/** The trees of a document: the known ones if it is followed, as a search for them visits each element. */
export const treesOf = (document: Document): readonly (Document | ShadowRoot)[] =>
  followed.get(document)?.all() ?? [document, ...rootsBelow(document)];

/**
 * @param isOurs whether a node is one that we made
 * @param came called with elements that got their root late, without a change that could be observed
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
    stopWaiting: late.forget,
  };
  followed.set(document, trees);
  return trees;
}
