/** What each badge says: which claims share a place, which are named, which stand back. Pure. */
import type { ModelId } from '@/src/vocabulary/types.ts';
import type { BadgeEntry } from '../ports.ts';
import type { Point } from '../text/text-map.ts';
import type { ShownTarget } from './visibility.ts';

/** One model of one claim that is to have a badge. */
export interface Wanted extends ShownTarget {
  claim: string;
  /** Behind the last of its words: looked for when it is first asked for. */
  readonly end: Point;
  /** Whether it was asked for. */
  readonly isLocated: boolean;
}

/** So many code units between a claim and the end of its text node make the badge's subject unclear. */
const far = 40;

/**
 * @param wanted in the order of the page
 * @param placeOf the node behind which an entry's badge stands; null where it will have one later, when people come near
 *   it; undefined where it has none (yet)
 * @returns for each such node its entries: the first badge of a model in full, its repeats compact
 */
export function planBadges<Place extends object>(
  wanted: readonly Wanted[],
  placeOf: (one: Wanted) => Place | null | undefined,
): Map<Place, BadgeEntry[]> {
  const plan = new Map<Place, BadgeEntry[]>();
  const seen = new Set<ModelId>();
  for (const one of wanted) {
    const place = placeOf(one);
    const { claim, index, target, end } = one;
    const model = target.model ?? target.above ?? target.text;
    // Nothing that stands already turns from full to compact when one further up is drawn later.
    if (place === null) seen.add(model);
    if (!place) continue;
    const entries = plan.get(place) ?? [];
    plan.set(place, entries);
    const named = end.node.length - end.offset > far;
    entries.push({ key: `${claim}:${index}`, claim, target, compact: seen.has(model), named });
    seen.add(model);
  }
  for (const entries of plan.values()) if (entries.length > 1) for (const entry of entries) entry.named = true;
  return plan;
}
