/**
 * Shows the preview of a claim where a pointer or the keyboard is: at its badge, at its words, or at a link with them.
 * Tested end to end by test/e2e/page-preview.e2e.ts.
 */
import { schemeOf } from '../../dom/colour-scheme.ts';
import { contains } from '../../dom/dom.ts';
import type { PageClaim } from '../../find/claims.ts';
import type { BadgeEntry, SessionPorts } from '../../ports.ts';
import { elementAt, toRange } from '../../text/text-range.ts';
import { boxOfClaim, type ClaimCards } from '../claim-cards.ts';
import { covers } from '../clicks.ts';
import type { HostIdentity } from '../host.ts';
import type { Marks } from '../marks.ts';
import { watchPointing } from './pointing.ts';
import { createPreviewHost, type PreviewHost } from './preview-host.ts';
import type { ShownClaims } from '../shown-claims.ts';

/** Beside words on more lines than this, it would be far from the pointer. */
const mostLines = 4;

export interface ClaimPreviews extends Pick<PreviewHost, 'leave' | 'close' | 'has'> {
  /** A pointer or the keyboard is at a badge. */
  enterBadge(entry: BadgeEntry, badge: HTMLElement): void;
}

export function createClaimPreviews(
  document: Document,
  identity: HostIdentity,
  { mountPreview, isAlive }: Pick<SessionPorts, 'mountPreview' | 'isAlive'>,
  { shown, marks, cards }: { shown: ShownClaims; marks: Marks; cards: Pick<ClaimCards, 'isOpen' | 'openTarget'> },
  signal: AbortSignal,
): ClaimPreviews {
  const host = createPreviewHost(document, identity, mountPreview, signal);
  const enter = (claim: PageClaim, index: number, opener: HTMLElement | null): void => {
    const [first] = claim.words;
    const near = first && elementAt(first);
    const target = shown.targetsOf(claim).find((one) => one.index === index)?.target;
    // A card says it all, and more.
    if (!first || !near || !target || cards.isOpen() || !isAlive()) return;
    const onMore = (): void => {
      host.close();
      cards.openTarget(claim, index, opener);
    };
    host.enter({
      key: `${claim.id}:${index}`,
      props: { target, object: claim.assessment.object, scheme: schemeOf(near), onMore },
      near,
      place: () => {
        const anchor = (opener?.isConnected ? opener : toRange(first))?.getBoundingClientRect();
        return anchor ? { anchor, words: boxOfClaim(anchor, claim, mostLines * anchor.height) } : null;
      },
    });
  };
  const claimsWhere = (holds: (claim: PageClaim) => boolean): PageClaim[] =>
    shown.current().claims.filter((claim) => holds(claim) && marks.answersFor(claim));
  watchPointing<PageClaim>(
    document,
    {
      around: (element) =>
        claimsWhere(
          ({ block: { container, list } }) => contains(container, element) || (list ? contains(list, element) : false),
        ),
      isOn: ({ words }, x, y) => covers(words, x, y),
      within: (control) =>
        claimsWhere(({ words }) => words.some(({ startContainer }) => contains(control, startContainer))),
      entered: (claim) => enter(claim, shown.targetsOf(claim)[0]?.index ?? 0, null),
      left: host.leave,
    },
    signal,
  );
  return {
    enterBadge(entry, badge) {
      const claim = shown.current().claims.find(({ id }) => id === entry.claim);
      if (claim) enter(claim, Number(entry.key.slice(entry.claim.length + 1)), badge);
    },
    leave: host.leave,
    close: host.close,
    has: host.has,
  };
}
