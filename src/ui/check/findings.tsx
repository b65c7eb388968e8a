import { className, impliedRing, toneOf } from '../class-words.ts';
import { judged, sortReport, type Judged } from '../popup/claims.ts';
import { summaryWords } from '../popup/summary.ts';
import { Ring } from '../ring/ring.tsx';
import { localeOf, plural, type Translate } from '../text.ts';
import type { TextClaim } from './passages.ts';

/** Characters of the text on either side of the openness words. */
const around = 60;

interface FindingsProps {
  t: Translate;
  /** The text that was checked. */
  text: string;
  claims: readonly TextClaim[];
  /** Show the words in the text. */
  onSelect(claim: TextClaim): void;
}

/** The claims of a text in its order, each with its verdicts and where it stands; everything that was found is listed. */
export function Findings({ t, text, claims, onSelect }: FindingsProps) {
  const reported = claims.map((claim, index) => ({ ...claim, id: String(index), excerpt: '', drawn: false }));
  const sorted = sortReport({ claims: reported }, 'also-open');
  return (
    <>
      <p class="found">{sorted.claims > 0 ? summaryWords(t, sorted) : t('check_none')}</p>
      {sorted.claims > 0 && (
        <ol>
          {claims.map((claim, index) => {
            const targets = judged(claim, 'also-open');
            return targets.length === 0 ? null : (
              <li key={index}>
                <Finding t={t} text={text} claim={claim} targets={targets} onSelect={onSelect} />
              </li>
            );
          })}
        </ol>
      )}
      {sorted.left > 0 && <p class="quiet">{plural(t, 'popup_left', sorted.left)}</p>}
    </>
  );
}

interface FindingProps extends Pick<FindingsProps, 't' | 'text' | 'onSelect'> {
  claim: TextClaim;
  targets: Judged[];
}

function Finding({ t, text, claim, targets, onSelect }: FindingProps) {
  const { start, end, assessment } = claim;
  const number = new Intl.NumberFormat(localeOf(t));
  // Of the claim's own line, cut at spaces.
  const before = /[^\n\r]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^[^\n\r]*/.exec(text.slice(end))?.[0] ?? '';
  const [from, to] = [before.length - around, around];
  return (
    <button type="button" class="finding" title={t('check_select')} onClick={() => onSelect(claim)}>
      {targets.map((target) => (
        <span key={target.start} class="verdict" data-tone={toneOf(target.class)}>
          <Ring code={target.ring ?? impliedRing(target.class)} size={20} />
          <span>{t('component_state', target.name ?? target.text, className(t, target.class))}</span>
        </span>
      ))}
      <span class="words" dir="auto">
        {from > 0 ? `… ${before.slice(before.indexOf(' ', from) + 1)}` : before}
        <b>{text.slice(start, end)}</b>
        {after.length > to ? `${after.slice(0, Math.max(0, after.lastIndexOf(' ', to)))} …` : after}
      </span>
      <small>
        {t('check_place', number.format(start + 1), number.format(end))}
        {assessment.tier === 'likely' && t('card_separator') + t('check_uncertain')}
      </small>
    </button>
  );
}
