import type { LicenceEvidence, LicenceRecord } from '@/src/vocabulary/types.ts';
import { byWeight } from '../card/evidence.ts';
import { ExternalLink } from '../external-link.tsx';
import { formatDate, keyFor, localeOf, plural, restrictionWords, type Translate } from '../text.ts';
import { ModelList } from './model-list.tsx';

interface LicencePageProps {
  t: Translate;
  evidence: LicenceEvidence;
}

/** The kinds of which it can be said in a sentence what they allow, where nothing is recorded that limits use. */
const plain = ['permissive', 'copyleft', 'content', 'proprietary'] as const;

function plainWords(t: Translate, kind: LicenceRecord['kind']): string {
  const known = plain.find((one) => one === kind);
  return t(known === undefined ? 'licence_no_terms' : keyFor('licence_says', known));
}

/** A licence: what it restricts, in plain words, where that was read, and the models under it. */
export function LicencePage({ t, evidence: { licence, models } }: LicencePageProps) {
  const { restrictions, url, seen, spdx, osiApproved, kind, summary } = licence;
  return (
    <article class="licence-page">
      <p>
        {t(keyFor('licence_kind', kind))}
        {t('card_separator')}
        {t(osiApproved ? 'licence_osi_yes' : 'licence_osi_no')}
        {spdx !== null && t('card_separator')}
        {spdx !== null && <span dir="ltr">{t('licence_spdx', spdx)}</span>}
      </p>
      <section>
        <h2>{t('licence_terms')}</h2>
        {restrictions.length === 0 && <p>{plainWords(t, kind)}</p>}
        <ul class="terms">
          {byWeight(restrictions).map((id) => (
            <li key={id}>{restrictionWords(t, id)}</li>
          ))}
        </ul>
        {/* A note of the dataset, which is written in English; the terms above say the same in every language. */}
        {localeOf(t).startsWith('en') && <p class="quiet">{summary}</p>}
        {url !== '' && (
          <p class="quiet">
            <ExternalLink t={t} href={url}>
              {t('licence_source')}
            </ExternalLink>
            {t('card_separator')}
            {t('source_seen', formatDate(t, seen))}
          </p>
        )}
      </section>
      <section>
        <h2>{t('licence_models')}</h2>
        <p class="quiet">{plural(t, 'models_found', models.length)}</p>
        <ModelList t={t} models={models} />
      </section>
    </article>
  );
}
