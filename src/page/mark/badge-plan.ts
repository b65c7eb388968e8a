/** What each badge says: which claims share a place, which name their model, which are compact. Pure. */
import type { ModelId } from '@/src/vocabulary/types.ts';
import type { BadgeEntry } from '../ports.ts';
import type { Point } from '../text/text-map.ts';
import type { ShownTarget } from './visibility.ts';

/** One model of one claim that is to have a badge. */
export interface WantedBadge extends ShownTarget {
  claim: string;
  /** The end of the last of its words; located when it is first asked for. */
  readonly end: Point;
  /** Whether the end was asked for. */
  readonly isLocated: boolean;
}

/** With more code units than this between a claim and the end of its text node, the badge needs a name. */
const far = 40;

/** Which badges are compact. It is decided once for each: none changes its width under a reader's eyes. */
export type Decided = Map<string, boolean>;

const keyOf = ({ claim, index }: WantedBadge): string => `${claim}:${index}`;
const modelOf = ({ target }: WantedBadge): ModelId => target.model ?? target.above ?? target.text;

/**
 * @param wanted in the order of the page
 * @param placeOf the node that an entry's badge follows; null if it gets one later; undefined if it has none
 * @param decided what was decided for badges that are drawn; a plan adds nothing to it
 * @returns for each such node its entries: the first badge of a model in full, its repeats compact
 */
export function planBadges<Place extends object>(
  wanted: readonly WantedBadge[],
  placeOf: (one: WantedBadge) => Place | null | undefined,
  decided: Decided = new Map(),
): Map<Place, BadgeEntry[]> {
  const plan = new Map<Place, BadgeEntry[]>();
  const full = new Set(wanted.filter((one) => decided.get(keyOf(one)) === false).map(modelOf));
  for (const one of wanted) {
    const place = placeOf(one);
    const { claim, target, end } = one;
    const model = modelOf(one);
    const key = keyOf(one);
    // A badge that is drawn does not turn from full to compact when one further up is drawn later.
    if (place === null) full.add(model);
    if (!place) continue;
    const entries = plan.get(place) ?? [];
    plan.set(place, entries);
    const named = end.node.length - end.offset > far;
    entries.push({ key, claim, target, compact: decided.get(key) ?? full.has(model), named });
    full.add(model);
  }
  for (const entries of plan.values()) if (entries.length > 1) for (const entry of entries) entry.named = true;
  return plan;
}
