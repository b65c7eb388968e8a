/** What each badge says: which claims share a place, which name their model, which are compact. Pure. */
import type { Container } from '../dom/dom.ts';
import type { BadgeEntry, Density } from '../ports.ts';
import type { Point } from '../text/text-map.ts';
import type { ShownTarget } from './visibility.ts';

/** One model of one claim that is to have a badge. */
export interface WantedBadge extends ShownTarget {
  claim: string;
  /** The container of the line it is in. */
  block: Container;
  /** The text from the name to the end of the claim. */
  between: string;
  /** The end of the last of its words; located when it is first asked for. */
  readonly end: Point;
  /** Whether the end was asked for. */
  readonly isLocated: boolean;
}

/** Which badges are compact. It is decided once for each: none changes its width under a reader's eyes. */
export type Decided = Map<string, boolean>;

const keyOf = ({ claim, index }: WantedBadge): string => `${claim}:${index}`;
/** What a badge is about: a badge about a model's licence says nothing of the model. */
function subjectOf({ target, object }: WantedBadge): string {
  const model = target.model ?? target.above ?? target.text;
  return object === 'model' ? model : `${model} ${object}`;
}

const word = /[\p{L}\p{N}]/u;

/**
 * Whether a badge has to name its model: in full it is right behind its claim, a ring alone right behind the name.
 */
function needsName({ target, end, between }: WantedBadge, compact: boolean): boolean {
  if (target.above !== undefined || word.test(end.node.data.slice(end.offset))) return true;
  return compact && word.test(between);
}

/**
 * @param wanted in the order of the page
 * @param placeOf the node that an entry's badge follows; null if it gets one later; undefined if it has none
 * @param density `first`: only full badges are drawn
 * @param decided what was decided for badges that are drawn; a plan adds nothing to it
 * @returns for each such node its entries: the first badge of a model in full, its repeats compact, one in each block
 */
export function planBadges<Place extends object>(
  wanted: readonly WantedBadge[],
  placeOf: (one: WantedBadge) => Place | null | undefined,
  density: Density = 'every',
  decided: Decided = new Map(),
): Map<Place, BadgeEntry[]> {
  const plan = new Map<Place, BadgeEntry[]>();
  const isFull = (one: WantedBadge): boolean => decided.get(keyOf(one)) === false && placeOf(one) !== undefined;
  const full = new Set(wanted.filter(isFull).map(subjectOf));
  const inBlocks = new Map<Container, Map<string, BadgeEntry>>();
  for (const one of wanted) {
    const place = placeOf(one);
    const subject = subjectOf(one);
    const key = keyOf(one);
    const before = decided.get(key);
    // A badge that is drawn does not turn from full to compact when one further up is drawn later.
    const compact = density === 'first' ? before !== false && full.has(subject) : (before ?? full.has(subject));
    if (place !== undefined) full.add(subject);
    if (!place || (compact && density === 'first')) continue;
    const inBlock = inBlocks.get(one.block) ?? new Map<string, BadgeEntry>();
    inBlocks.set(one.block, inBlock);
    const earlier = inBlock.get(subject);
    if (earlier) {
      earlier.others.push(key);
      continue;
    }
    const { claim, target, object } = one;
    const entry: BadgeEntry = {
      key,
      claim,
      target,
      object,
      compact,
      named: needsName(one, compact),
      others: [],
      stop: inBlock.size === 0,
    };
    inBlock.set(subject, entry);
    const entries = plan.get(place) ?? [];
    plan.set(place, entries);
    entries.push(entry);
  }
  for (const entries of plan.values()) if (entries.length > 1) for (const entry of entries) entry.named = true;
  return plan;
}

/**
 * The badge before or after another in its block; itself at the first and last.
 * @param order what is drawn, in the order of the page
 */
export function nextInBlock(order: readonly BadgeEntry[], entry: BadgeEntry, direction: 1 | -1): string {
  const next = order[order.findIndex(({ key }) => key === entry.key) + direction];
  // The first of a block is the one that Tab comes to.
  const isOther = direction === 1 ? next?.stop : entry.stop;
  return isOther ? entry.key : (next ?? entry).key;
}
