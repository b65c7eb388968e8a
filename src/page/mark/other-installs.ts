/**
 * Other installed copies of this extension: where one of them has drawn, this one does not.
 * Tested end to end by test/e2e/page-reach.e2e.ts.
 */
import { nextOf } from '../dom/dom.ts';
import { signatureOf } from './host.ts';
import { findPlace } from './when-safe/place.ts';
import type { SessionPorts } from '../ports.ts';
import type { WantedBadge } from './badge-plan.ts';

export interface OtherInstalls {
  /** Whether another copy has its badge behind a node. */
  isTaken(after: Node): boolean;
  /** Whether one has its badge at a claim. */
  hasClaim(id: string): boolean;
}

/** @param wanted what is to be drawn now */
export function createOtherInstalls(
  ports: Pick<SessionPorts, 'sign' | 'shadowRootOf'>,
  wanted: () => readonly WantedBadge[],
): OtherInstalls {
  const isTaken = (after: Node): boolean => {
    const next = nextOf(after);
    const signature = signatureOf(next, ports);
    return signature !== null && signature !== ports.sign((next as Element).localName);
  };
  return {
    isTaken,
    hasClaim: (id) =>
      wanted().some(({ claim, end }) => {
        const place = claim === id ? findPlace(end.node) : null;
        return place !== null && isTaken(place.after);
      }),
  };
}
