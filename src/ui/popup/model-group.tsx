import { useState } from 'preact/hooks';
import type { ReportedClaim } from '@/src/core/types.ts';
import { Marked } from '../card/quote.tsx';
import { className, impliedRing, toneOf } from '../class-words.ts';
import { Ring, ringTitle } from '../ring/ring.tsx';
import { plural, type Translate } from '../text.ts';
import type { ModelClaims } from './claims.ts';

/** As many claims of a model stand open; the rest is one click away. */
const shown = 3;

interface ModelGroupProps {
  t: Translate;
  group: ModelClaims;
  /** The model's name in the dataset, where it could be read. */
  name: string | undefined;
  /** Whether marks are drawn on pages at all. */
  inline: boolean;
  /** Id of the claim that was stepped to last. */
  current: string | undefined;
  onJump(claim: string): void;
}

/** The claims about one model, each a way to its place on the page. */
export function ModelGroup({ t, group: { target, claims }, name, inline, current, onJump }: ModelGroupProps) {
  const [all, setAll] = useState(false);
  const ring = target.ring ?? impliedRing(target.class);
  // The claim that was stepped to is in sight, wherever it stands.
  const open = all || claims.findIndex(({ id }) => id === current) >= shown;
  const visible = open ? claims : claims.slice(0, shown);
  const unmarked = (claim: ReportedClaim): boolean => inline && !claim.drawn && target.verdict === 'refuted';
  return (
    <li data-tone={toneOf(target.class)}>
      <Ring code={ring} size={26} title={ringTitle(t, ring)} />
      <div class="model">
        <h2>
          {name ?? target.text} <span>{className(t, target.class)}</span>
        </h2>
        <ul>
          {visible.map((claim) => (
            <li key={claim.id}>
              <button
                type="button"
                class="claim"
                title={t('popup_show')}
                aria-current={claim.id === current}
                onClick={() => onJump(claim.id)}
              >
                <span>
                  <Marked text={claim.excerpt} phrase={claim.assessment.phrase} />
                </span>
                {unmarked(claim) && <small>{t('popup_hidden')}</small>}
              </button>
            </li>
          ))}
        </ul>
        {!open && claims.length > shown && (
          <button type="button" class="more" onClick={() => setAll(true)}>
            {plural(t, 'popup_more', claims.length - shown)}
          </button>
        )}
      </div>
    </li>
  );
}
