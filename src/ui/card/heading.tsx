import type { Translate } from '../text.ts';

interface HeadingProps {
  t: Translate;
  verdict: string;
  onClose(): void;
}

/** The verdict in a line, and the way out. */
export function Heading({ t, verdict, onClose }: HeadingProps) {
  return (
    <header>
      <h2 id="verdict">{verdict}</h2>
      <button type="button" class="close" aria-label={t('card_close')} onClick={onClose}>
        <svg width="14" height="14" viewBox="0 0 16 16" stroke="currentColor" stroke-width="2" aria-hidden>
          <path d="M3 3l10 10M13 3L3 13" />
        </svg>
      </button>
    </header>
  );
}
