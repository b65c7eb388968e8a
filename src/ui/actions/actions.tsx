import { useEffect, useRef, useState } from 'preact/hooks';
import type { ModelEvidence, ModelId, Outcome, ReportedClaim } from '@/src/vocabulary/types.ts';
import type { Translate } from '../text.ts';
import { Cite } from './cite.tsx';
import { Dismiss, type Scope } from './dismiss.tsx';
import { Report } from './report.tsx';

/** Citing a claim needs this from outside. It stores nothing, so a card in a page may do it. */
export interface CitePorts {
  t: Translate;
  /** Address of the page, now. */
  page(): string;
  /** Title of the page, now; empty where it has none. */
  title(): string;
  /** Version of the extension. */
  version: string;
  /** The current day, `YYYY-MM-DD`. */
  today(): string;
  describe(model: ModelId): Promise<Outcome<ModelEvidence | null>>;
  /** Puts words on the clipboard; false where the browser does not let us. */
  copy(words: string): Promise<boolean>;
}

/**
 * All that can be done with a claim needs this from outside. Only for views that no page can cover or read: the popup.
 */
export interface ActionPorts extends CitePorts {
  /** The site of the page as people name it; null where it has none. */
  site(): string | null;
  /** @param untilData only as long as the dataset stays the same. @returns false where it could not be stored */
  dismiss(scope: Scope, claim: ReportedClaim, target: number, untilData: boolean): Promise<boolean>;
}

export interface ActionsProps {
  ports: ActionPorts;
  claim: ReportedClaim;
  /** Index of the model among the claim's targets. */
  target: number;
}

const actions = ['cite', 'dismiss', 'report'] as const;
const views = { cite: Cite, dismiss: Dismiss, report: Report };

/** What can be done with a claim: cite it, dismiss it, report a mistake. One of them is open at a time. */
export function Actions(props: ActionsProps) {
  const { t } = props.ports;
  const [open, setOpen] = useState<(typeof actions)[number] | null>(null);
  const View = open && views[open];
  const room = useRef<HTMLDivElement>(null);
  // What was asked for is in sight, where it opens below the edge.
  useEffect(() => room.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' }), [open]);
  return (
    <div class="actions">
      <p class="quiet why">{t(`rule_${props.claim.assessment.reading}`)}</p>
      <div class="doors">
        {actions.map((action) => (
          <button
            key={action}
            type="button"
            class="link door"
            aria-expanded={open === action}
            onClick={() => setOpen(open === action ? null : action)}
          >
            {t(`action_${action}`)}
          </button>
        ))}
      </div>
      {View && (
        <div ref={room} class="room" role="group" aria-label={open === null ? '' : t(`action_${open}`)}>
          <View {...props} />
        </div>
      )}
    </div>
  );
}
