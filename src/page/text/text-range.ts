/** Turns spans of a block's words into ranges of the page. */
import type { Span } from '@/src/vocabulary/types.ts';
import { elementOf, isContainer, parentOf } from '../dom/dom.ts';
import type { Point, TextMap } from './text-map.ts';

/** The end of a span: the text node with its last character, and the offset behind that. */
export function endOf(map: TextMap, span: Span): Point {
  const last = map.locate(span.end - 1);
  return { node: last.node, offset: Math.min(last.node.length, last.offset + 1) };
}

/**
 * A range that costs nothing when the page changes; it is dropped with its block as soon as one of its nodes changes.
 */
export function toStaticRange(map: TextMap, span: Span): StaticRange {
  const start = map.locate(span.start);
  const end = endOf(map, span);
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

/** A live range of the same place, for measuring; null if the page has changed underneath. */
export function toRange(range: StaticRange): Range | null {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!startContainer.isConnected || !endContainer.isConnected) return null;
  try {
    const live = new Range();
    live.setStart(startContainer, startOffset);
    live.setEnd(endContainer, endOffset);
    return live;
  } catch {
    return null;
  }
}

/** The element in which a range starts. */
export function elementAt({ startContainer }: StaticRange): Element | null {
  const parent = parentOf(startContainer);
  return isContainer(parent) ? elementOf(parent) : null;
}
