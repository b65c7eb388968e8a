import { useEffect, useState } from 'preact/hooks';
import type { ClaimObject, ModelEvidence, ModelId, OpennessClass } from '@/src/vocabulary/types.ts';
import type { CardProps } from '@/src/page/ports.ts';
import type { CitePorts } from '../actions/actions.tsx';
import { modelWords, toneOf, verdictWords } from '../class-words.ts';
import { Folded } from '../glossary/folded.tsx';
import { FoldedGlossary } from '../glossary/glossary.tsx';
import { directionOf, formatDate, localeOf } from '../text.ts';
import { Below } from './below.tsx';
import { CardActions } from './card-actions.tsx';
import { cardSentences, mayHaveChanged } from './evidence.ts';
import { Facts, OtherParts } from './facts.tsx';
import { Heading } from './heading.tsx';
import { Quote } from './quote.tsx';
import { Sources } from './sources.tsx';
import { Missing, Terms } from './terms.tsx';
import { ThirdParties } from './third-parties.tsx';
import { Wording } from './wording.tsx';

/** What the card needs from outside. */
export interface CardPorts extends CitePorts {
  /**
   * Opens the toolbar popup for the page, at a claim. What dismisses or reports is there alone: a page can cover a
   * card, see what is pressed in it and read what is typed. Absent where there is no page to speak of.
   */
  openPopup?(claim: string): void;
  /** Opens the page with everything that is known of a model. */
  openModel(model: ModelId): void;
  onBug(error: unknown): void;
}

/** The evidence of a model: undefined while it is read, null where there is none to be had. */
function useEvidence(describe: CardPorts['describe'], model: ModelId | null): ModelEvidence | null | undefined {
  const [read, setRead] = useState<{ model: ModelId | null; evidence: ModelEvidence | null }>();
  useEffect(() => {
    let current = true;
    const settle = (evidence: ModelEvidence | null) => current && setRead({ model, evidence });
    if (model === null) settle(null);
    else
      describe(model).then(
        (outcome) => settle(outcome.ok ? outcome.value : null),
        () => settle(null),
      );
    return () => {
      current = false;
    };
  }, [model, describe]);
  return read?.model === model ? read.evidence : undefined;
}

function Subtitle({ ports: { t, today }, evidence }: { ports: CardPorts; evidence: ModelEvidence }) {
  const { model } = evidence;
  const facts = [
    model.makers.join(', '),
    ...(model.released === undefined ? [] : [t('card_released', formatDate(t, model.released, 'short'))]),
    ...(model.asOf ? [t('card_as_of', formatDate(t, model.asOf, 'short'))] : []),
  ];
  return (
    <p class="quiet">
      {facts.join(t('card_separator'))}
      {mayHaveChanged(evidence, today()) && (
        <span class="old">
          {t('card_separator')}
          {t('card_old')}
        </span>
      )}
    </p>
  );
}

interface AnswerProps {
  t: CardPorts['t'];
  evidence: ModelEvidence;
  object: ClaimObject;
}

/** What most readers come for: what was released, what is missing, and under which terms. */
function Answer({ t, evidence, object }: AnswerProps) {
  const { model } = evidence;
  const lead = cardSentences(t, evidence).join(' ');
  return (
    <>
      {modelWords(t, model.class, model.name, object).map((words) => (
        <p key={words}>{words}</p>
      ))}
      {lead !== '' && <p>{lead}</p>}
      <Facts t={t} evidence={evidence} />
      <Missing t={t} evidence={evidence} />
      <Terms t={t} evidence={evidence} />
    </>
  );
}

/** The rest, each part behind a line that opens. */
function More({ evidence, ports: { t, copy } }: { evidence: ModelEvidence; ports: CardPorts }) {
  const { model } = evidence;
  return (
    <>
      {model.class !== 'open-source' && (
        <Folded title={t('card_wording')}>
          <Wording t={t} name={model.name} openness={model.class} copy={copy} />
        </Folded>
      )}
      {model.thirdParty.length > 0 && (
        <Folded title={t('card_third')}>
          <ThirdParties t={t} evidence={evidence} />
        </Folded>
      )}
      <Folded title={t('card_other_parts')}>
        <OtherParts t={t} evidence={evidence} />
      </Folded>
      <Sources t={t} evidence={evidence} />
    </>
  );
}

/** Why a claim carries a badge: the verdict in one line, then the facts and who says so. */
export function Card({ ports, claim, target, scheme, onClose }: CardProps & { ports: CardPorts }) {
  const { t } = ports;
  const subject = claim.assessment.targets[target];
  const evidence = useEvidence(ports.describe, subject?.model ?? null);
  if (!subject) return null;
  const openness: OpennessClass = evidence?.model.class ?? subject.class ?? 'open-weight-unknown-licence';
  return (
    <div
      class="theme card"
      lang={localeOf(t)}
      dir={directionOf(t)}
      role="dialog"
      aria-labelledby="verdict"
      data-scheme={scheme}
    >
      <div data-tone={toneOf(openness)}>
        <Heading
          t={t}
          verdict={verdictWords(
            t,
            openness,
            evidence?.model.name ?? subject.name ?? subject.text,
            claim.assessment.object,
          )}
          onClose={onClose}
        />
        {evidence && <Subtitle ports={ports} evidence={evidence} />}
        {evidence && <Answer t={t} evidence={evidence} object={claim.assessment.object} />}
        {evidence === undefined && <p role="status">{t('card_loading')}</p>}
        {evidence === null && <p role="status">{t('card_no_evidence')}</p>}
        <div class="more">
          <Folded title={t('card_why')}>
            <Quote t={t} claim={claim} />
          </Folded>
          {evidence && <More evidence={evidence} ports={ports} />}
          <FoldedGlossary t={t} />
        </div>
        <CardActions ports={ports} claim={claim} target={target} />
      </div>
      <Below />
    </div>
  );
}
