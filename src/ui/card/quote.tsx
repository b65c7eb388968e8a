import type { ReportedClaim } from '@/src/vocabulary/types.ts';
import type { Translate } from '../text.ts';

type Words = Pick<ReportedClaim, 'excerpt' | 'at' | 'lang' | 'assessment'>;

/**
 * The words of a claim with the openness words set off; whole where they are not in it. They have a direction and, as
 * far as the page says, a language of their own.
 */
export function Marked({ claim: { excerpt: text, at: told = -1, lang, assessment } }: { claim: Words }) {
  const words = assessment.phrase.replaceAll(/\s+/g, ' ');
  const at = told >= 0 && text.startsWith(words, told) ? told : text.indexOf(words);
  if (at < 0) return <bdi lang={lang}>{text}</bdi>;
  return (
    <bdi lang={lang}>
      {text.slice(0, at)}
      <b>{words}</b>
      {text.slice(at + words.length)}
    </bdi>
  );
}

/** The words of the page that were taken as a claim, and why. */
export function Quote({ t, claim }: { t: Translate; claim: ReportedClaim }) {
  const { rule, reading, object } = claim.assessment;
  const why = reading === 'says' && object !== 'model' ? 'part' : reading;
  return (
    <blockquote>
      <bdi>
        <Marked claim={claim} />
      </bdi>
      <span class="quiet" title={rule}>
        {' '}
        {t(`rule_${why}`)}
      </span>
    </blockquote>
  );
}
