/** The claims of a page. */
import { markedSpans } from '@/src/vocabulary/marked-spans.ts';
import type { Assessment, ReportedClaim } from '@/src/vocabulary/types.ts';
import type { PageBlock } from './blocks.ts';
import { precedesInPage } from '../dom/order.ts';
import { toStaticRange } from '../text/text-range.ts';

/** A claim with the words of the page that make it. */
export interface PageClaim {
  /** Unique on the page; the same for the same words if the page draws them again. */
  id: string;
  assessment: Assessment;
  block: PageBlock;
  /** The openness words and the names, each as a range. */
  readonly words: StaticRange[];
}

/**
 * A claim whose ranges are made when they are first asked for: of very many claims, only those near the window are.
 */
export function pageClaim(id: string, assessment: Assessment, block: PageBlock): PageClaim {
  let words: StaticRange[] | undefined;
  return {
    id,
    assessment,
    block,
    get words() {
      return (words ??= wordsOf(block, assessment));
    },
  };
}

/** Code units of an excerpt on either side of the phrase. */
const around = 55;

/** Assigns ids: the same words in the same sentence get their earlier id, unless a claim still has it. */
export function createIds(): { take(key: string): string; free(id: string): void } {
  const known = new Map<string, string[]>();
  const taken = new Set<string>();
  let last = 0;
  return {
    take(key) {
      const ids = known.get(key) ?? [];
      known.set(key, ids);
      let id = ids.find((one) => !taken.has(one));
      if (id === undefined) ids.push((id = `c${(last += 1)}`));
      taken.add(id);
      return id;
    },
    free: (id) => void taken.delete(id),
  };
}

export const keyOf = ({ map }: PageBlock, { start, rule }: Assessment): string => `${start}:${rule}:${map.text}`;

/** The words of a claim. */
const wordsOf = ({ map }: PageBlock, assessment: Assessment): StaticRange[] =>
  markedSpans(map.text, assessment).map((span) => toStaticRange(map, span));

/** The order of claims in the page, whatever the order in which they were found. */
export function byPosition(one: PageClaim, other: PageClaim): number {
  const [a] = one.block.map.nodes;
  const [b] = other.block.map.nodes;
  if (a === b || !a || !b) return one.assessment.start - other.assessment.start;
  return precedesInPage(a, b) ? -1 : 1;
}

/** What the popup shows of a claim. */
export function toReported({ id, assessment, block }: PageClaim, drawn: boolean): ReportedClaim {
  const { text } = block.map;
  const start = Math.max(0, assessment.start - around);
  const end = Math.min(text.length, assessment.end + around);
  // Cut at spaces, so that no word is torn.
  const from = start === 0 ? 0 : text.indexOf(' ', start) + 1;
  const to = end === text.length ? end : text.lastIndexOf(' ', end);
  const words = (first: number, last: number): string => text.slice(first, last).replaceAll(/\s+/g, ' ');
  const before = `${from > 0 ? '… ' : ''}${words(Math.min(from, assessment.start), assessment.start)}`;
  const behind = `${words(assessment.start, Math.max(to, assessment.end))}${to < text.length ? ' …' : ''}`;
  const { lang } = block.block;
  return { id, excerpt: before + behind, at: before.length, ...(lang && { lang }), assessment, drawn };
}
