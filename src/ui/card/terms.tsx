import type { ModelEvidence } from '@/src/core/types.ts';
import { ExternalLink } from '../external-link.tsx';
import { plural, worded, type Translate } from '../text.ts';
import { byWeight, missing } from './evidence.ts';

/** As many terms stand open; a long licence keeps the rest one click away. */
const shown = 4;

interface SectionProps {
  t: Translate;
  evidence: ModelEvidence;
}

/** The licence's restrictions in plain words. */
export function Terms({ t, evidence: { model, licence } }: SectionProps) {
  const terms = byWeight(model.restrictions).map((tag) => worded(t, 'restriction', tag) ?? tag.replaceAll('-', ' '));
  if (terms.length === 0) return null;
  const rest = terms.slice(shown);
  const items = (list: string[]) => list.map((term) => <li key={term}>{term}</li>);
  return (
    <section>
      <h3>{t('card_terms')}</h3>
      <ul class="terms">{items(terms.slice(0, shown))}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{plural(t, 'card_terms_more', rest.length)}</summary>
          <ul class="terms">{items(rest)}</ul>
        </details>
      )}
      {licence && (
        <ExternalLink t={t} href={licence.url}>
          {t('card_licence_link')}
        </ExternalLink>
      )}
    </section>
  );
}

/** What would have to be added for the model to be open source. */
export function Missing({ t, evidence }: SectionProps) {
  const needs = missing(t, evidence);
  if (needs.length === 0) return null;
  return (
    <section>
      <h3>{t('card_needs')}</h3>
      <ul class="terms">
        {needs.map((need) => (
          <li key={need}>{need}</li>
        ))}
      </ul>
    </section>
  );
}
