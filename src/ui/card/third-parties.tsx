import type { ModelRecord, ThirdPartyVerdict } from '@/src/core/types.ts';
import { ExternalLink } from '../external-link.tsx';
import { formatDate, keyFor, localeOf, type Translate } from '../text.ts';

const indexes = ['osi', 'osai', 'mof'] as const satisfies ThirdPartyVerdict['by'][];

function outcomeWords(t: Translate, { outcome, score, of, seen }: ThirdPartyVerdict): string {
  const number = (value: number): string => new Intl.NumberFormat(localeOf(t)).format(value);
  const words = t(keyFor('outcome', outcome), number(score ?? 0), number(of ?? 0));
  return t('third_seen', words, formatDate(t, seen.slice(0, 7), 'short'));
}

const favourable = ({ outcome, score = 0, of = 1 }: ThirdPartyVerdict): boolean =>
  outcome === 'passed' || outcome === 'class-1' || (outcome === 'scored' && score / of > 0.9);
const unfavourable = ({ outcome, score = 0, of = 1 }: ThirdPartyVerdict): boolean =>
  outcome === 'failed' || outcome === 'no-class' || (outcome === 'scored' && score / of < 0.5);

/** Whether what others say differs from our class or among themselves. */
export function differ({ class: openness, thirdParty }: Pick<ModelRecord, 'class' | 'thirdParty'>): boolean {
  const ours = openness === 'open-source';
  const yes = ours || thirdParty.some(favourable);
  const no = !ours || thirdParty.some(unfavourable);
  return thirdParty.length > 0 && yes && no;
}

/** What others say of the model, side by side. */
export function ThirdParties({ t, model }: { t: Translate; model: ModelRecord }) {
  if (model.thirdParty.length === 0) return null;
  return (
    <section>
      <h3>{t('card_third')}</h3>
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
      {differ(model) && <p class="quiet">{t('third_differ')}</p>}
    </section>
  );
}
