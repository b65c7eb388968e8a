import type { ModelEvidence, ThirdPartyVerdict } from '@/src/vocabulary/types.ts';
import { ExternalLink } from '../external-link.tsx';
import { formatDate, keyFor, localeOf, plural, type Translate } from '../text.ts';

const indexes = ['osi', 'osai', 'mof'] as const satisfies ThirdPartyVerdict['by'][];
type Disagreement = ModelEvidence['disagreements'][number];

/** What one of them says, and when it was read: "no class, March 2026". */
export function outcomeWords(t: Translate, { outcome, score, of, seen }: ThirdPartyVerdict): string {
  const number = (value: number): string => new Intl.NumberFormat(localeOf(t)).format(value);
  const words = t(keyFor('outcome', outcome), number(score ?? 0), number(of ?? 0));
  return t('third_seen', words, formatDate(t, seen.slice(0, 7), 'short'));
}

/** One difference in a sentence that names who says otherwise and, where it is about one, the component. */
function differenceWords(t: Translate, { verdict, kind, component }: Disagreement): string {
  const who = t(`third_${verdict.by}`);
  return t(keyFor('third_disagree', kind), who, component === undefined ? '' : t(keyFor('component', component)));
}

/**
 * One difference is said at once; more are named in a line that opens, so that a card of usual size shows all it has.
 */
function Differences({ t, words }: { t: Translate; words: string[] }) {
  const all = words.map((one) => (
    <p key={one} class="quiet">
      {one}
    </p>
  ));
  if (all.length < 2) return <>{all}</>;
  return (
    <details>
      <summary>{plural(t, 'third_differences', all.length)}</summary>
      {all}
    </details>
  );
}

/** What others say of the model, side by side, and where that differs from our record; the heading is the caller's. */
export function ThirdParties({ t, evidence: { model, disagreements } }: { t: Translate; evidence: ModelEvidence }) {
  return (
    <>
      <dl class="rows">
        {indexes.map((by) => {
          const verdicts = model.thirdParty.filter((verdict) => verdict.by === by);
          return (
            <div key={by}>
              <dt>{t(`third_${by}`)}</dt>
              <dd>
                {verdicts.length === 0 && t('outcome_not_reviewed')}
                {verdicts.map((verdict) => (
                  <ExternalLink key={verdict.url} t={t} href={verdict.url}>
                    {outcomeWords(t, verdict)}
                  </ExternalLink>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
      <Differences t={t} words={[...new Set(disagreements.map((difference) => differenceWords(t, difference)))]} />
    </>
  );
}
