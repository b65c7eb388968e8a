import { useState } from 'preact/hooks';
import type { ModelEvidence, ModelId, Outcome } from '@/src/vocabulary/types.ts';
import { cardSentences, mayHaveChanged } from '../card/evidence.ts';
import { Facts } from '../card/facts.tsx';
import { Sources } from '../card/sources.tsx';
import { Missing, Terms } from '../card/terms.tsx';
import { useAnswer } from '../dataset/use-answer.ts';
import { formatDate, type Translate } from '../text.ts';

interface InPlaceProps {
  t: Translate;
  model: ModelId;
  describe(id: ModelId): Promise<Outcome<ModelEvidence | null>>;
  openModel(id: ModelId): void;
  /** The current day, `YYYY-MM-DD`. */
  today(): string;
}

function Evidence({ t, model, describe, openModel, today }: InPlaceProps) {
  const evidence = useAnswer(model, describe);
  if (evidence === 'loading') return <p role="status">{t('card_loading')}</p>;
  if (evidence === 'damaged' || evidence === null) return <p>{t('card_no_evidence')}</p>;
  const { asOf } = evidence.model;
  const lead = cardSentences(t, evidence).join(' ');
  return (
    <>
      {lead !== '' && <p>{lead}</p>}
      <Facts t={t} evidence={evidence} />
      <Terms t={t} evidence={evidence} />
      <Missing t={t} evidence={evidence} />
      {asOf !== '' && (
        <p class="quiet">
          {t('card_as_of', formatDate(t, asOf, 'short'))}
          {mayHaveChanged(evidence, today()) && t('card_separator') + t('card_old')}
        </p>
      )}
      <div class="foot">
        <Sources t={t} evidence={evidence} />
        <button type="button" class="link" onClick={() => openModel(model)}>
          {t('card_model_page')}
        </button>
      </div>
    </>
  );
}

/** The evidence behind a verdict, which unfolds below the claims about a model. */
export function InPlace(props: InPlaceProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="in-place" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{props.t('panel_evidence')}</summary>
      <div class="card">{isOpen && <Evidence {...props} />}</div>
    </details>
  );
}
