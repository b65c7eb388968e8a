import type { ModelEvidence } from '@/src/vocabulary/types.ts';
import { limitsOf } from '../card/evidence.ts';
import { licenceName } from '../licence-words.ts';
import { licenceHref, modelHref } from '../options/route.ts';
import type { Translate } from '../text.ts';

/** A model's licence after its state, and the model whose terms apply as well; nothing where none is known. */
export function LicenceLinks({ t, evidence }: { t: Translate; evidence: ModelEvidence }) {
  const { licence } = evidence;
  const { inherited } = limitsOf(evidence);
  if (!licence) return null;
  return (
    <>
      {t('card_separator')}
      <a href={licenceHref(licence.id)}>
        <bdi>{licenceName(t, licence)}</bdi>
      </a>
      {inherited && (
        <>
          {' '}
          <a href={modelHref(inherited.base)}>{t('licence_and_base', inherited.name)}</a>
        </>
      )}
    </>
  );
}
