/** Steps from claim to claim in the order of the page. */
import type { ClaimPlace, ClaimStep } from '@/src/vocabulary/types.ts';
import type { PageClaim } from '../find/claims.ts';
import { precedesInPage } from '../dom/order.ts';
import { toRange } from '../text/text-range.ts';

type Steppable = Pick<PageClaim, 'id' | 'words'>;

export interface Steps {
  /** The claim after (1) or before (-1) the current one; null where there is none. */
  from(direction: 1 | -1): ClaimStep | null;
  /** The claim at a place, from 1; null where there is none. */
  at(place: number): ClaimStep | null;
  /** The current place, so that stepping can go on in another frame. */
  where(): ClaimPlace;
  /** The current claim: the one that was reached last, else the first in or below the window, else the first. */
  current(): ClaimStep | null;
  /** Makes a claim the current one. */
  set(id: string): void;
}

/** @param listed the claims that can be stepped to, in any order */
export function createSteps(listed: () => readonly Steppable[]): Steps {
  let last: string | null = null;
  let since = 0;

  const inOrder = (): Steppable[] =>
    listed()
      .filter(({ words }) => words[0]?.startContainer.isConnected)
      .sort(byPlace);
  const at = (claims: readonly Steppable[], index: number): ClaimStep | null => {
    const claim = claims[index];
    return claim ? { id: claim.id, place: index + 1, total: claims.length } : null;
  };
  const nearest = (claims: readonly Steppable[]): number => {
    const ahead = claims.findIndex(({ words: [first] }) => {
      const box = first && toRange(first)?.getBoundingClientRect();
      return box !== undefined && box.bottom > 0;
    });
    return Math.max(ahead, 0);
  };

  return {
    from(direction) {
      const claims = inOrder();
      const known = claims.findIndex(({ id }) => id === last);
      if (known >= 0) return at(claims, (known + direction + claims.length) % claims.length);
      const near = nearest(claims);
      return at(claims, direction === 1 ? near : (near - 1 + claims.length) % claims.length);
    },
    at: (place) => at(inOrder(), place - 1),
    where() {
      const claims = inOrder();
      const known = claims.findIndex(({ id }) => id === last);
      return { place: known >= 0 ? known + 1 : null, since, near: nearest(claims) + 1, total: claims.length };
    },
    current() {
      const claims = inOrder();
      const known = claims.findIndex(({ id }) => id === last);
      return at(claims, known >= 0 ? known : nearest(claims));
    },
    set(id) {
      last = id;
      since = Date.now();
    },
  };
}

function byPlace({ words: [a] }: Steppable, { words: [b] }: Steppable): number {
  if (!a || !b) return 0;
  if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
  return precedesInPage(a.startContainer, b.startContainer) ? -1 : 1;
}
