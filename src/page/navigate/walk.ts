/** Takes a person from claim to claim: scrolls it into view, focuses its badge or opens its card. */
import type { ClaimStep } from '@/src/vocabulary/types.ts';
import type { CardHost } from '../mark/card-host.ts';
import type { PageClaim } from '../find/claims.ts';
import type { Session } from '../ports.ts';
import { createSteps } from './steps.ts';
import { elementAt } from '../text/text-range.ts';

export interface WalkPorts {
  /** The claims that can be reached, in any order. */
  claims(): PageClaim[];
  find(id: string): PageClaim | undefined;
  /** Opens the card of a claim; if that is open, closes it. */
  open(claim: PageClaim): void;
  card: Pick<CardHost, 'isOpen' | 'close'>;
  /** Puts the focus on the badge of a claim. */
  focus(claim: PageClaim): void;
  /** Highlights words for a moment. */
  flash(words: StaticRange[]): void;
}

export interface Walk extends Pick<Session, 'jump' | 'step' | 'goTo' | 'where' | 'openCurrent' | 'closeCard'> {
  /** Makes a claim the current one that was reached in another way. */
  at(id: string): void;
}

export function createWalk({ claims, find, open, card, focus, flash }: WalkPorts): Walk {
  const steps = createSteps(claims);

  /** Scrolls at once, whatever the page's style: nobody who avoids motion sees any. */
  const bringIntoView = (claim: PageClaim): boolean => {
    const element = claim.words[0] && elementAt(claim.words[0]);
    if (!element) return false;
    Element.prototype.scrollIntoView.call(element, { block: 'center', behavior: 'instant' });
    flash(claim.words);
    steps.set(claim.id);
    return true;
  };
  const goTo = (step: ClaimStep | null, opens: boolean): ClaimStep | null => {
    const claim = step && find(step.id);
    // An open card moves along, and stays open if there is no other claim.
    const takesCard = opens || (card.isOpen() && step?.id !== steps.current()?.id);
    if (!claim || !bringIntoView(claim)) return null;
    if (takesCard) open(claim);
    else focus(claim);
    return step;
  };

  return {
    jump(id) {
      const claim = find(id);
      if (!claim || !bringIntoView(claim)) return false;
      // Otherwise the card of that claim would close if it is open.
      card.close();
      open(claim);
      return true;
    },
    step: (direction) => goTo(steps.from(direction), false),
    goTo: (place, card) => goTo(steps.at(place), card),
    where: steps.where,
    closeCard() {
      const open = card.isOpen();
      card.close();
      return open;
    },
    openCurrent() {
      const claim = find(steps.current()?.id ?? '');
      if (claim) open(claim);
      return claim !== undefined;
    },
    at: steps.set,
  };
}
