import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReportedClaim } from '@/src/vocabulary/types.ts';
import { Cite } from '../actions/cite.tsx';
import type { CardPorts } from './card.tsx';

interface CardActionsProps {
  ports: CardPorts;
  claim: ReportedClaim;
  /** Index of the model among the claim's targets. */
  target: number;
}

/**
 * What a card may do with a claim: cite it, and show all evidence. Dismissing and reporting are one press further, out
 * of the page's reach.
 */
export function CardActions(props: CardActionsProps) {
  const { t, openModel, openPopup } = props.ports;
  const model = props.claim.assessment.targets[props.target]?.model;
  const [citing, setCiting] = useState(false);
  const room = useRef<HTMLDivElement>(null);
  // What was asked for is in sight, where it opens below the edge.
  useEffect(() => room.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' }), [citing]);
  return (
    <div class="actions">
      <div class="doors">
        <button type="button" class="link door" aria-expanded={citing} onClick={() => setCiting(!citing)}>
          {t('action_cite')}
        </button>
        {model != null && (
          <button type="button" class="link record" onClick={() => openModel(model)}>
            {t('card_model_page')}
          </button>
        )}
        {openPopup && (
          <button type="button" class="link popup" onClick={() => openPopup(props.claim.id)}>
            {t('card_popup')}
          </button>
        )}
      </div>
      {citing && (
        <div ref={room} class="room" role="group" aria-label={t('action_cite')}>
          <Cite {...props} />
        </div>
      )}
    </div>
  );
}
