import { judged } from '../popup/claims.ts';
import type { TextClaim } from './passages.ts';
import { rewordEnglish, type Rewording } from './reword-english.ts';

/**
 * Accurate words for a claim of a text; null where it is borne out, where a model of it has no verdict, or where no
 * words can simply take the place of the old ones.
 */
export function correctionOf(text: string, claim: TextClaim): Rewording | null {
  const { targets, stance, object } = claim.assessment;
  // No such words fit a licence, code or data.
  if (object !== 'model' && object !== 'weights') return null;
  if (stance !== 'asserted' || targets.some(({ verdict }) => verdict !== 'refuted')) return null;
  return rewordEnglish(
    text,
    claim,
    judged(claim, 'also-unclear').map((target) => target.class),
  );
}

/**
 * The text with every correction in its place. `corrections`: in the order of the text; of two that overlap the first.
 */
export function correctedText(text: string, corrections: readonly Rewording[]): string {
  let corrected = '';
  let at = 0;
  for (const { start, end, words } of corrections) {
    if (start < at) continue;
    corrected += text.slice(at, start) + words;
    at = end;
  }
  return corrected + text.slice(at);
}
