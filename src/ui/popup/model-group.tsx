import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReportedClaim } from '@/src/vocabulary/types.ts';
import { Actions, type ActionPorts } from '../actions/actions.tsx';
import { Marked } from '../card/quote.tsx';
import { className, impliedRing, toneOf } from '../class-words.ts';
import { Ring, ringTitle } from '../ring/ring.tsx';
import { plural } from '../text.ts';
import type { ModelClaims } from './claims.ts';
import type { PopupProps } from './popup.tsx';

/** As many claims of a model stand open; the rest is one click away. */
const shown = 3;

interface ModelGroupProps {
  actions: ActionPorts;
  group: ModelClaims;
  /** Whether marks are drawn on pages at all. */
  inline: boolean;
  /** Id of the claim that was stepped to last. */
  current: string | undefined;
  /** Id of the claim of which more is shown at first, or null. */
  first: string | null;
  onJump(claim: string): void;
  evidenceOf: PopupProps['evidenceOf'];
}

/**
 * Puts the keyboard on what can be done with a claim. Keeps it in sight while browsers let the popup grow, until the
 * person does something.
 */
function startAt(item: HTMLElement): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  item.querySelector<HTMLElement>('.ask')?.focus({ preventScroll: true });
  const grown = new ResizeObserver(() => item.scrollIntoView({ block: 'nearest', behavior: 'instant' }));
  grown.observe(item.closest('.body') ?? item);
  for (const type of ['pointerdown', 'keydown', 'wheel'])
    addEventListener(type, () => controller.abort(), { signal, passive: true });
  signal.addEventListener('abort', () => grown.disconnect());
  return () => controller.abort();
}

/** The claims about one model, each a way to its place on the page. */
export function ModelGroup({
  actions,
  group: { model, target, claims },
  inline,
  current,
  first,
  onJump,
  evidenceOf,
}: ModelGroupProps) {
  const { t } = actions;
  const [all, setAll] = useState(false);
  /** The claim of which more than its place is asked. */
  const [asked, setAsked] = useState(first);
  const start = useRef<HTMLLIElement>(null);
  useEffect(() => (start.current ? startAt(start.current) : undefined), []);
  const verdict = t('component_state', target.name ?? target.text, className(t, target.class));
  const ring = target.ring ?? impliedRing(target.class);
  // Scrolls to the claim that the reader stepped to.
  const open = all || claims.findIndex(({ id }) => id === current) >= shown;
  const visible = open ? claims : claims.slice(0, shown);
  const unmarked = (claim: ReportedClaim): boolean => inline && !claim.drawn && target.verdict === 'refuted';
  /** The words that can be seen, and then the verdict: people who speak to their device say what they see. */
  const nameOf = (claim: ReportedClaim): string =>
    [claim.excerpt, ...(unmarked(claim) ? [t('popup_hidden')] : [])].join(' ') + t('card_separator') + verdict;
  return (
    <li data-tone={toneOf(target.class)}>
      <Ring code={ring} size={26} title={ringTitle(t, ring)} />
      <div class="model">
        <h2>
          {target.name ?? target.text} <span>{className(t, target.class)}</span>
        </h2>
        <ul>
          {visible.map((claim) => (
            <li key={claim.id} ref={claim.id === first ? start : null}>
              <button
                type="button"
                class="claim"
                aria-label={nameOf(claim)}
                title={t('popup_show')}
                aria-current={claim.id === current}
                onClick={() => onJump(claim.id)}
              >
                <span dir="auto">
                  <Marked claim={claim} />
                </span>
                {unmarked(claim) && <small>{t('popup_hidden')}</small>}
              </button>
              <button
                type="button"
                class="ask"
                aria-expanded={asked === claim.id}
                aria-label={t('action_more', claim.excerpt)}
                onClick={() => setAsked(asked === claim.id ? null : claim.id)}
              >
                <svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden>
                  <path d="M8 2a1.5 1.5 0 100 3 1.5 1.5 0 000-3zm0 4.5a1.5 1.5 0 100 3 1.5 1.5 0 000-3zM8 11a1.5 1.5 0 100 3 1.5 1.5 0 000-3z" />
                </svg>
              </button>
              {asked === claim.id && (
                <Actions
                  ports={actions}
                  claim={claim}
                  target={claim.assessment.targets.findIndex((one) => one.model === model)}
                />
              )}
            </li>
          ))}
        </ul>
        {!open && claims.length > shown && (
          <button type="button" class="link more" onClick={() => setAll(true)}>
            {plural(t, 'popup_more', claims.length - shown)}
          </button>
        )}
        {evidenceOf?.(model)}
      </div>
    </li>
  );
}
