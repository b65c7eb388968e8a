import type { Mount, PreviewProps } from '@/src/page/ports.ts';
import { impliedRing, toneOf, verdictWords } from '../class-words.ts';
import { mountView } from '../mount.tsx';
import { Ring } from '../ring/ring.tsx';
import { directionOf, localeOf, type Translate } from '../text.ts';
import theme from '../theme.css?inline';
import styles from './preview.css?inline';

const ringSize = 18;

/**
 * One sentence about a claim, and the way to its card. The words are drawn by the style sheet: text of ours would be
 * found by find-in-page. The keyboard needs no stop here: Enter on the badge opens the card.
 */
export function Preview({ t, target, object, scheme, onMore }: PreviewProps & { t: Translate }) {
  const { class: openness, above, text, ring } = target;
  const sentence = `${verdictWords(t, openness, above ?? text, object)}${t('preview_end')}`;
  return (
    <div
      class="theme preview"
      role="tooltip"
      aria-label={sentence}
      lang={localeOf(t)}
      dir={directionOf(t)}
      data-scheme={scheme}
    >
      <span class="mark" data-tone={toneOf(openness)} aria-hidden="true">
        <Ring code={ring ?? impliedRing(openness)} size={ringSize} />
      </span>
      <span class="sentence" data-words={sentence} aria-hidden="true" />
      <button type="button" tabIndex={-1} aria-label={t('preview_more')} onClick={onMore}>
        <span data-words={t('preview_more')} />
      </button>
    </div>
  );
}

/** Makes what the page layer draws previews by. */
export const previewMount =
  ({ t, onBug }: { t: Translate; onBug(error: unknown): void }): Mount<PreviewProps> =>
  (root, props) =>
    mountView(root, props, {
      css: theme + styles,
      view: (now) => <Preview t={t} {...now} />,
      focus: () => undefined,
      onBug,
    });
