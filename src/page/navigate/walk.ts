/** Coming to one claim after the other: into view, with the keyboard on its badge or its card open. */
import type { ClaimStep } from '@/src/vocabulary/types.ts';
import type { CardHost } from '../mark/card-host.ts';
import type { PageClaim } from '../find/claims.ts';
import type { Session } from '../ports.ts';
import { createSteps } from './steps.ts';
import { elementAt } from '../text/text-range.ts';

export interface WalkPorts {
  /** The claims that can be come to, in any order. */
  claims(): PageClaim[];
  find(id: string): PageClaim | undefined;
  /** Opens the card of a claim; where that is open, closes it. */
  open(claim: PageClaim): void;
  card: Pick<CardHost, 'isOpen' | 'close'>;
  /** Puts the focus on the badge of a claim. */
  focus(claim: PageClaim): void;
  /** Makes words stand out for a moment. */
  flash(words: StaticRange[]): void;
}

export interface Walk extends Pick<Session, 'jump' | 'step' | 'goTo' | 'where' | 'openCurrent' | 'closeCard'> {
  /** A claim was come to without us. */
  at(id: string): void;
}

export function createWalk({ claims, find, open, card, focus, flash }: WalkPorts): Walk {
  const steps = createSteps(claims);

  /** At once, however the page likes to scroll: nothing moves for those who do not want movement. */
  const bringIntoView = (claim: PageClaim): boolean => {
    const element = claim.words[0] && elementAt(claim.words[0]);
    if (!element) return false;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    flash(claim.words);
    steps.set(claim.id);
    return true;
  };
  const come = (step: ClaimStep | null, opens: boolean): ClaimStep | null => {
    const claim = step && find(step.id);
    // An open card goes along, and stays where there is nothing to go to.
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
      // Else the card of that claim, where it is open, would close.
      card.close();
      open(claim);
      return true;
    },
    step: (direction) => come(steps.from(direction), false),
    goTo: (place, card) => come(steps.at(place), card),
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
