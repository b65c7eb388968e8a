import type { ModelEvidence } from '@/src/vocabulary/types.ts';
import { ExternalLink } from '../external-link.tsx';
import { listed, plural, restrictionWords, type Translate } from '../text.ts';
import { limitsOf, missing, notKnown } from './evidence.ts';

/** As many terms stand open; a long licence keeps the rest one click away. */
const shown = 3;

interface SectionProps {
  t: Translate;
  evidence: ModelEvidence;
}

/** Terms in plain words, the first ones in sight. */
function TermList({ t, limits }: { t: Translate; limits: string[] }) {
  const terms = limits.map((id) => restrictionWords(t, id));
  const rest = terms.slice(shown);
  const items = (list: string[]) => list.map((term) => <li key={term}>{term}</li>);
  return (
    <>
      <ul class="terms">{items(terms.slice(0, shown))}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{plural(t, 'card_terms_more', rest.length)}</summary>
          <ul class="terms">{items(rest)}</ul>
        </details>
      )}
    </>
  );
}

/** What the licence restricts, and what the terms of the model do that it was made from. */
export function Terms({ t, evidence }: SectionProps) {
  const { own, inherited } = limitsOf(evidence);
  const { licence } = evidence;
  return (
    <>
      {own.length > 0 && (
        <section>
          {/* The link is beside the heading, not in it: its words are none of the heading's name. */}
          <div class="titled">
            <h3>{t('card_terms')}</h3>
            {licence && (
              <ExternalLink t={t} href={licence.url}>
                {t('card_licence_link')}
              </ExternalLink>
            )}
          </div>
          <TermList t={t} limits={own} />
        </section>
      )}
      {inherited && inherited.limits.length > 0 && (
        <section>
          <h3>{t('terms_of_base', inherited.name)}</h3>
          <TermList t={t} limits={inherited.limits} />
        </section>
      )}
    </>
  );
}

/** What would have to be added for the model to be open source, and what nobody knows of. */
export function Missing({ t, evidence }: SectionProps) {
  const needs = missing(t, evidence);
  const sentences = [...(needs.length > 0 ? [t('card_needs', listed(t, needs))] : []), ...notKnown(t, evidence)];
  return sentences.length === 0 ? null : <p>{sentences.join(' ')}</p>;
}
