/** Skips following siblings by text length, without visiting their descendants. */
import { following, isComment, isInstruction, isText, lastWithin, textOf } from './dom.ts';

/** Siblings that are skipped at once. */
const most = 256;
/** Code units read at once. */
const longest = 100_000;

export interface Skipped {
  /** The last node that was skipped, or the first node if none was. */
  node: Node;
  /** Code units of the text that was skipped. */
  length: number;
  /** Siblings that were skipped. */
  steps: number;
  /** Code units read of an element that has to be visited after all. */
  lost: number;
}

function lengthOf(node: Node): number {
  if (isText(node)) return node.length;
  return isComment(node) || isInstruction(node) ? 0 : textOf(node).length;
}

/**
 * @param from the node to start after
 * @param room code units: nothing that ends at this distance, or farther, is skipped
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
