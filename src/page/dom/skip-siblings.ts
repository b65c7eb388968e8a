/** Passes by what stands behind a node as whole elements, so that none of the nodes in these is touched. */
import { following, isComment, isInstruction, isText, lastWithin, textOf } from './dom.ts';

/** Siblings passed by at once. */
const most = 256;
/** Code units read at once. */
const longest = 100_000;

export interface Skipped {
  /** The last node that was passed by, or from which none was. */
  node: Node;
  /** Code units of the text passed by. */
  length: number;
  /** Siblings passed by. */
  steps: number;
  /** Code units read of an element that has to be gone through all the same. */
  lost: number;
}

function lengthOf(node: Node): number {
  if (isText(node)) return node.length;
  return isComment(node) || isInstruction(node) ? 0 : textOf(node).length;
}

/**
 * @param from the node to start behind
 * @param room code units: nothing that ends so far off, or farther, is passed by
 */
export function skipSiblings(from: Node, root: Node, room: number): Skipped {
  const skipped: Skipped = { node: from, length: 0, steps: 0, lost: 0 };
  for (let next = following(from, root, true); next && skipped.steps < most; next = following(next, root, true)) {
    const length = lengthOf(next);
    if (skipped.length + length >= room) {
      skipped.lost = isText(next) ? 0 : length;
      break;
    }
    skipped.node = next;
    skipped.length += length;
    skipped.steps += 1;
    if (skipped.length > longest) break;
  }
  if (skipped.steps > 0) skipped.node = lastWithin(skipped.node);
  return skipped;
}
