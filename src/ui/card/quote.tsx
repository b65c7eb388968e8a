import type { ReportedClaim } from '@/src/core/types.ts';
import type { Translate } from '../text.ts';
import { ruleWords } from './rule-words.ts';

/** A text of the page with the openness words set off; whole where they are not in it. It has a direction of its own. */
export function Marked({ text, phrase }: { text: string; phrase: string }) {
  const words = phrase.replaceAll(/\s+/g, ' ');
  const at = text.indexOf(words);
  if (at < 0) return <bdi>{text}</bdi>;
  return (
    <bdi>
      {text.slice(0, at)}
      <b>{words}</b>
      {text.slice(at + words.length)}
    </bdi>
  );
}

/** The words of the page that were taken as a claim, and why. */
export function Quote({ t, claim: { excerpt, assessment } }: { t: Translate; claim: ReportedClaim }) {
  return (
    <blockquote>
      <bdi>
        <Marked text={excerpt} phrase={assessment.phrase} />
      </bdi>
      <span class="quiet" title={assessment.rule}>
        {' '}
        {ruleWords(t, assessment.rule)}
      </span>
    </blockquote>
  );
}
