import type { ModelEvidence } from '@/src/vocabulary/types.ts';
import { ExternalLink } from '../external-link.tsx';
import { listed, plural, restrictionWords, type Translate } from '../text.ts';
import { byWeight, missing } from './evidence.ts';

/** As many terms stand open; a long licence keeps the rest one click away. */
const shown = 3;

interface SectionProps {
  t: Translate;
  evidence: ModelEvidence;
}

/** The licence's restrictions in plain words. */
export function Terms({ t, evidence: { model, licence } }: SectionProps) {
  const terms = byWeight(model.restrictions).map((id) => restrictionWords(t, id));
  if (terms.length === 0) return null;
  const rest = terms.slice(shown);
  const items = (list: string[]) => list.map((term) => <li key={term}>{term}</li>);
  return (
    <section>
      <h3>
        {t('card_terms')}
        {licence && (
          <ExternalLink t={t} href={licence.url}>
            {t('card_licence_link')}
          </ExternalLink>
        )}
      </h3>
      <ul class="terms">{items(terms.slice(0, shown))}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{plural(t, 'card_terms_more', rest.length)}</summary>
          <ul class="terms">{items(rest)}</ul>
        </details>
      )}
    </section>
  );
}

/** What would have to be added for the model to be open source. */
export function Missing({ t, evidence }: SectionProps) {
  const needs = missing(t, evidence);
  return needs.length === 0 ? null : <p>{t('card_needs', listed(t, needs))}</p>;
}
