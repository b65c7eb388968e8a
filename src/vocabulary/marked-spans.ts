import type { Assessment, Span } from './types.ts';

/** The stretches of a text that a claim is underlined by: its openness words and names; what touches is one stretch. */
export function markedSpans(
  text: string,
  { start, end, targets }: Pick<Assessment, 'start' | 'end' | 'targets'>,
): Span[] {
  const fits = (span: Span): boolean => 0 <= span.start && span.start < span.end && span.end <= text.length;
  const spans = [{ start, end }, ...targets].filter(fits).sort((a, b) => a.start - b.start);
  const joined: Span[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    const touches = before && span.start - before.end <= 1 && text.charAt(before.end) !== '\n';
    if (touches) before.end = Math.max(before.end, span.end);
    else joined.push({ start: span.start, end: span.end });
  }
  return joined;
}
