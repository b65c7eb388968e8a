/** Marks dismissed targets in the claims of a page, and remembers the answers. */
import type { Assessment, ModelId, ReportedClaim } from '@/src/vocabulary/types.ts';
import { toReported, type PageClaim } from '../find/claims.ts';
import type { SessionPorts } from '../ports.ts';

export interface Dismissals {
  /** Each claim with its dismissals; the same objects each time. */
  apply(claims: readonly PageClaim[]): PageClaim[];
  /** Forgets the answers: something was dismissed or taken back. */
  forget(): void;
}

/** @param addressOf the page's address, on which dismissals depend */
export function createDismissals(dismiss: SessionPorts['dismiss'], addressOf: () => string): Dismissals {
  let known = new WeakMap<PageClaim, PageClaim>();
  let address = addressOf();
  const find = (claim: PageClaim): PageClaim => {
    const assessment = dismiss(toReported(claim, false));
    const now = assessment === claim.assessment ? claim : { ...claim, assessment };
    known.set(claim, now);
    return now;
  };
  return {
    apply(claims) {
      const now = addressOf();
      if (now !== address) known = new WeakMap();
      address = now;
      return claims.map((claim) => known.get(claim) ?? find(claim));
    },
    forget: () => (known = new WeakMap()),
  };
}

/**
 * The claim's assessment with the targets marked that were dismissed; the same object if none was.
 * @param dismissed id of the dismissal of a model in this claim, null where there is none
 */
export function markDismissed(
  { assessment }: ReportedClaim,
  dismissed: (model: ModelId | null) => string | null,
): Assessment {
  const ids = assessment.targets.map(({ model }) => dismissed(model));
  if (ids.every((id) => id === null)) return assessment;
  const targets = assessment.targets.map((target, index) => {
    const id = ids[index] ?? null;
    return id === null ? target : { ...target, dismissed: id };
  });
  return { ...assessment, targets };
}
