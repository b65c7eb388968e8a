/**
 * Opens the card of a claim: from its badge, from its words, or because a command asks for it.
 * Tested end to end by test/e2e/page-card.e2e.ts.
 */
import { createCardHost, type CardHost } from './card-host.ts';
import { toReported, type PageClaim } from '../find/claims.ts';
import { covers, onTextClick } from './clicks.ts';
import { boxAround, type Box } from './position.ts';
import { schemeOf } from '../dom/colour-scheme.ts';
import { contains } from '../dom/dom.ts';
import type { HostIdentity } from './host.ts';
import type { Marks } from './marks.ts';
import type { BadgeEntry, SessionPorts } from '../ports.ts';
import type { ShownClaims } from './shown-claims.ts';
import { elementAt, toRange } from '../text/text-range.ts';

export interface ClaimCards extends Pick<CardHost, 'close' | 'isOpen' | 'has'> {
  /**
   * Opens the card of one model of a claim; where that is open, closes it.
   * @param opener the control that was used; the card is placed beside it
   */
  openTarget(claim: PageClaim, target: number, opener: HTMLElement | null): void;
  /** The same for what a badge shows. */
  openEntry(entry: BadgeEntry, opener: HTMLElement): void;
  /** The same for the first model that is shown. */
  openClaim(claim: PageClaim): void;
  /** @returns false when the claim is gone */
  openById(id: string): boolean;
}

/**
 * The box around what was pressed or pointed at and the words of the claim; of words far apart only the former.
 * @param most how high the box may be, in CSS pixels
 */
export function boxOfClaim(anchor: Box, { words }: PageClaim, most: number): Box {
  const boxes = words.flatMap((one) => toRange(one)?.getBoundingClientRect() ?? []);
  const all = boxAround([anchor, ...boxes]) ?? anchor;
  return all.bottom - all.top < most ? all : anchor;
}

/**
 * @param find finds a claim by its id
 * @param opens called before a card opens; false where none may
 */
export function createClaimCards(
  document: Document,
  identity: HostIdentity,
  { mountCard }: Pick<SessionPorts, 'mountCard'>,
  ports: {
    shown: ShownClaims;
    marks: Marks;
    find(id: string): PageClaim | undefined;
    opens(claim: PageClaim): boolean;
  },
  signal: AbortSignal,
): ClaimCards {
  const { shown, marks, find, opens } = ports;
  const host = createCardHost(document, identity, mountCard, marks.setOpen, marks.has, signal);
  const openTarget = (claim: PageClaim, target: number, opener: HTMLElement | null): void => {
    if (!opens(claim)) return;
    const [first] = claim.words;
    const near = first && elementAt(first);
    if (!first || !near) return;
    const key = `${claim.id}:${target}`;
    host.open({
      key,
      props: { claim: toReported(claim, true), target, scheme: schemeOf(near) },
      near,
      place: () => {
        const anchor = (opener?.isConnected ? opener : toRange(first))?.getBoundingClientRect();
        return anchor ? { anchor, words: boxOfClaim(anchor, claim, innerHeight / 2) } : null;
      },
      giveBack: () => marks.focus(key),
    });
  };
  const openClaim = (claim: PageClaim): void => openTarget(claim, shown.targetsOf(claim)[0]?.index ?? 0, null);
  onTextClick(
    document,
    (target, x, y) => {
      const claim = shown
        .current()
        .claims.find(
          ({ block: { container, list }, words }) =>
            (contains(container, target) || (list ? contains(list, target) : false)) && covers(words, x, y),
        );
      if (claim && marks.answersFor(claim)) openClaim(claim);
    },
    signal,
  );
  const openEntry = ({ key, claim: id }: BadgeEntry, opener: HTMLElement): void => {
    const claim = find(id);
    if (claim) openTarget(claim, Number(key.slice(id.length + 1)), opener);
  };
  const openById = (id: string): boolean => {
    const claim = find(id);
    if (claim) openClaim(claim);
    return claim !== undefined;
  };
  return { openTarget, openEntry, openClaim, openById, close: host.close, isOpen: host.isOpen, has: host.has };
}
