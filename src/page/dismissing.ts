/** The claims of a page as a person wants to see them: what was dismissed is marked, and known again. */
import type { Assessment, ModelId, ReportedClaim } from '@/src/core/types.ts';
import { toReported, type PageClaim } from './claims.ts';
import type { SessionPorts } from './ports.ts';

export interface Dismissing {
  /** The claim with its dismissals; the same object each time. */
  of(claim: PageClaim): PageClaim;
  /** Something was dismissed or taken back. */
  forget(): void;
}

/** @param addressOf the page's address, on which dismissals depend */
export function createDismissing(dismiss: SessionPorts['dismiss'], addressOf: () => string): Dismissing {
  let known = new WeakMap<PageClaim, PageClaim>();
  let address = addressOf();
  return {
    of(claim) {
      if (addressOf() !== address) {
        known = new WeakMap();
        address = addressOf();
      }
      const before = known.get(claim);
      if (before) return before;
      const assessment = dismiss(toReported(claim, false));
      const now = assessment === claim.assessment ? claim : { ...claim, assessment };
      known.set(claim, now);
      return now;
    },
    forget: () => (known = new WeakMap()),
  };
}

/**
 * The claim's assessment with the targets marked that were dismissed; the same object where none was.
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
