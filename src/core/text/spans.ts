import type { Span } from '../../vocabulary/types.ts';

/** Index of the first span that starts at or behind `offset`; `sorted` by start. */
function firstFrom(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The spans that lie within `outer`; `sorted` by start and free of overlaps. */
export function within<T extends Span>(sorted: readonly T[], outer: Span): T[] {
  const found: T[] = [];
  for (let at = firstFrom(sorted, outer.start); at < sorted.length; at++) {
    const span = sorted[at];
    if (!span || span.start >= outer.end) break;
    if (span.end <= outer.end) found.push(span);
  }
  return found;
}

/** Whether any span shares a character with `span`; `sorted` by start and free of overlaps. */
export function meets(sorted: readonly Span[], span: Span): boolean {
  const at = firstFrom(sorted, span.start);
  return (sorted[at]?.start ?? Infinity) < span.end || (sorted[at - 1]?.end ?? 0) > span.start;
}
