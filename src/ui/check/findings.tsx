import { className, impliedRing, toneOf } from '../class-words.ts';
import { judged, sortReport, type Judged } from '../popup/claims.ts';
import { summaryWords, unlistedWords } from '../popup/summary.ts';
import { Ring } from '../ring/ring.tsx';
import { modelHref } from '../options/route.ts';
import { plural, type Translate } from '../text.ts';
import { correctionOf } from './corrections.ts';
import type { TextClaim } from './passages.ts';
import type { Rewording } from './reword-english.ts';

/** Characters of the text on either side of the openness words. */
const around = 60;

interface FindingsProps {
  t: Translate;
  /** The text that was checked. */
  text: string;
  claims: readonly TextClaim[];
  /** Show the words in the text. */
  onSelect(claim: TextClaim): void;
  /** Put accurate words into the text. */
  onReplace(rewording: Rewording): void;
}

/** The claims of a text in its order, each marked in its sentence, with its verdicts and accurate words. */
export function Findings({ t, text, claims, onSelect, onReplace }: FindingsProps) {
  const reported = claims.map((claim, index) => ({ ...claim, id: String(index), excerpt: '', drawn: false }));
  const sorted = sortReport({ claims: reported }, 'also-unclear');
  return (
    <>
      <p class="found">{sorted.claims > 0 ? summaryWords(t, sorted) : t('check_none')}</p>
      {sorted.claims > 0 && (
        <ol>
          {claims.map((claim, index) => {
            const targets = judged(claim, 'also-unclear');
            return targets.length === 0 ? null : (
              <li key={index}>
                <Finding t={t} text={text} claim={claim} targets={targets} onSelect={onSelect} onReplace={onReplace} />
              </li>
            );
          })}
        </ol>
      )}
      {sorted.unlisted.length > 0 && <p class="quiet">{unlistedWords(t, sorted)}</p>}
      {sorted.left > 0 && <p class="quiet">{plural(t, 'popup_left', sorted.left)}</p>}
    </>
  );
}

interface FindingProps extends Pick<FindingsProps, 't' | 'text' | 'onSelect' | 'onReplace'> {
  claim: TextClaim;
  targets: Judged[];
}

/** The text around the openness words, of the claim's own line, cut at spaces. */
function sentenceAround(text: string, { start, end }: TextClaim): { before: string; after: string } {
  const lineStart = 1 + Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1));
  const before = text.slice(lineStart, start);
  const after = /^[^\n\r]*/.exec(text.slice(end))?.[0] ?? '';
  const from = before.length - around;
  return {
    before: from > 0 ? `… ${before.slice(before.indexOf(' ', from) + 1)}` : before,
    after: after.length > around ? `${after.slice(0, Math.max(0, after.lastIndexOf(' ', around)))} …` : after,
  };
}

function Finding({ t, text, claim, targets, onSelect, onReplace }: FindingProps) {
  const { start, end, assessment } = claim;
  const { before, after } = sentenceAround(text, claim);
  const correction = correctionOf(text, claim);
  return (
    <>
      <button type="button" class="finding" title={t('check_select')} onClick={() => onSelect(claim)}>
        {targets.map((target) => (
          <span key={target.start} class="verdict" data-tone={toneOf(target.class)}>
            <Ring code={target.ring ?? impliedRing(target.class)} size={20} />
            <span>{t('component_state', target.name ?? target.text, className(t, target.class))}</span>
          </span>
        ))}
        <span class="words" dir="auto">
          {before}
          <mark>{text.slice(start, end)}</mark>
          {after}
        </span>
        {assessment.tier === 'likely' && <small>{t('check_uncertain')}</small>}
      </button>
      {correction && (
        <p class="correction">
          <span dir="auto">{t('check_suggestion', correction.words)}</span>{' '}
          <button type="button" class="button" onClick={() => onReplace(correction)}>
            {t('check_replace')}
          </button>
        </p>
      )}
      <p class="evidence">
        {targets.map((target, index) => (
          <span key={target.model}>
            {index > 0 && t('card_separator')}
            <a href={`/options.html${modelHref(target.model)}`} target="_blank" rel="noreferrer">
              {t('component_state', target.name ?? target.text, t('check_evidence'))}
            </a>
          </span>
        ))}
      </p>
    </>
  );
}
